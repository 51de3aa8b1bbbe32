-- Answers in words on one measure, the newest report of each service, with how much of the text returns from the report
-- before (where that was measured: the ten answers of a report that return most are named in its evidence).
WITH newest AS (
    SELECT *
    FROM core.answer
    WHERE superseded_by IS NULL AND list_contains($elements, element)
    QUALIFY row_number() OVER (PARTITION BY service_id, element ORDER BY period_end DESC) = 1
),

reused AS (
    SELECT
        service_id,
        period_end,
        split_part(cell.value_text, ': ', 1) AS element,
        split_part(cell.value_text, ': ', 2) AS groups
    FROM (
        SELECT
            service_id,
            period_end,
            unnest(evidence) AS cell
        FROM out.indicator_value
        WHERE indicator_id = 'answers_reused_share'
    )
    WHERE cell.role = 'numerator'
)

SELECT
    newest.service_id,
    newest.element,
    newest.period_start,
    newest.period_end,
    newest.text,
    newest.is_placeholder,
    try_cast(split_part(reused.groups, '/', 1) AS DOUBLE) AS reused_count,
    try_cast(split_part(reused.groups, '/', 2) AS DOUBLE) AS groups_count,
    source_file.file_name,
    newest.locator
FROM newest
LEFT JOIN reused USING (service_id, period_end, element)
LEFT JOIN core.source_file AS source_file USING (source_file_id)
ORDER BY newest.element, newest.service_id;
