-- Answers in words to the Code's questions, each once, with its word groups: every five words in a row, as a hash.
-- Capitals, signs and layout do not count. An answer of fewer than five words has no groups.

CREATE OR REPLACE TEMP TABLE code_answer AS
SELECT
    service_id,
    element,
    period_start,
    period_end,
    is_placeholder,
    text,
    source_file_id,
    locator
FROM core.answer
WHERE superseded_by IS NULL AND part = 'code' AND starts_with(element, 'QRE ')
QUALIFY row_number() OVER (
    PARTITION BY service_id, element, period_start, period_end
    ORDER BY is_placeholder, source_file_id, locator
) = 1;

CREATE OR REPLACE TEMP TABLE word_groups AS
WITH worded AS (
    SELECT
        * EXCLUDE (text, is_placeholder),
        regexp_extract_all(lower(text), '[\p{L}\p{N}]+') AS words
    FROM code_answer
    WHERE NOT is_placeholder
)

SELECT
    * EXCLUDE (words),
    list_distinct(
        list_transform(range(1, len(words) - 3), lambda place: hash(array_to_string(words[place:place + 4], ' ')))
    ) AS word_groups
FROM worded
WHERE len(words) >= 5;
