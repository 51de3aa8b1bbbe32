-- One pass over one part: rows that are alike in everything that is counted by become one group.
-- The cells are still as published; what is broken shows in is_whole and in the groups' own words.
-- strict_mode=false, and never ignore_errors: that would lose every row after a broken one. parallel=false: a reader that
-- starts in the middle of a file may take a line end in free text for the end of a row.
CREATE OR REPLACE TEMP TABLE part_group AS
WITH line AS (
    SELECT
        *,
        try_cast(created_at AS TIMESTAMP) AS created,
        try_cast(application_date AS TIMESTAMP) AS applied,
        date_diff('day', try_cast(application_date AS TIMESTAMP), try_cast(created_at AS TIMESTAMP)) AS disclosure_days,
        date_diff('day', try_cast(content_date AS TIMESTAMP), try_cast(application_date AS TIMESTAMP)) AS moderation_days
    FROM read_csv(
        '{file}', columns = {columns}, header = true, delim = ',', quote = '"', escape = '"', encoding = 'utf-8',
        auto_detect = false, strict_mode = false, null_padding = false, parallel = false
    )
)

SELECT
    platform_name,
    left(created_at, 10) AS day,
    category,
    category_addition,
    category_specification,
    decision_visibility,
    decision_monetary,
    decision_provision,
    decision_account,
    decision_ground,
    automated_detection,
    automated_decision,
    source_type,
    content_type,
    content_language = 'NL' AS is_dutch,
    -- A list as long as that of the EU or the EEA is looked at when groups are formed; of the others only NL matters.
    CASE
        WHEN length({scope}) IN (136, 146, 151) THEN {scope}
        WHEN contains({scope}, '"NL"') THEN '["NL"]'
        WHEN length({scope}) > 2 THEN '["--"]'
    END AS scope,
    disclosure_days IS NOT NULL AND moderation_days IS NOT NULL AS is_whole,
    count(*) AS statements_count,
    sum(CASE WHEN disclosure_days >= 0 THEN epoch_us(created) - epoch_us(applied) ELSE 0 END) AS disclosure_us_sum,
    count(*) FILTER (disclosure_days < 0) AS disclosure_negative_count,
    count(*) FILTER (disclosure_days = 0) AS disclosure_0_days_count,
    count(*) FILTER (disclosure_days = 1) AS disclosure_1_day_count,
    count(*) FILTER (disclosure_days = 2) AS disclosure_2_days_count,
    count(*) FILTER (disclosure_days BETWEEN 3 AND 7) AS disclosure_3_7_days_count,
    count(*) FILTER (disclosure_days BETWEEN 8 AND 14) AS disclosure_8_14_days_count,
    count(*) FILTER (disclosure_days BETWEEN 15 AND 30) AS disclosure_15_30_days_count,
    count(*) FILTER (disclosure_days BETWEEN 31 AND 90) AS disclosure_31_90_days_count,
    count(*) FILTER (disclosure_days BETWEEN 91 AND 180) AS disclosure_91_180_days_count,
    count(*) FILTER (disclosure_days > 180) AS disclosure_over_180_days_count,
    sum(greatest(moderation_days, 0)) AS moderation_days_sum,
    count(*) FILTER (moderation_days < 0) AS moderation_negative_count
FROM line
GROUP BY ALL;
