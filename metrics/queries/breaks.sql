-- Days from which an indicator counts something else, as publishers announced them.
CREATE OR REPLACE TEMP TABLE definition_break AS
SELECT kind, coalesce(service_id, '') AS service_id, CAST("from" AS DATE) AS holds_from, string_split(indicators, ' ') AS indicators, text_nl, text_en
FROM read_csv($path, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true);
