-- The rows that the template asks for, each with the kinds of service it asks them of.
CREATE OR REPLACE TEMP TABLE required_row AS
SELECT *
FROM read_csv(
    $path,
    header = true,
    delim = ',',
    quote = '"',
    all_varchar = true,
    nullstr = 'NULL'
);
