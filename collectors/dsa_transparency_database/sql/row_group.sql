-- One pass over rows as published (all cells text): rows that are alike in everything that is counted by are one group.
-- What is broken shows in is_whole and in the groups' own words. Runs on DuckDB and, translated, on Spark.
SELECT
    platform_name,
    day,
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
    is_dutch,
    scope,
    disclosure_days IS NOT NULL AND moderation_days IS NOT NULL AS is_whole,
    count(*) AS statements_count,
    sum(CASE WHEN disclosure_days >= 0 THEN disclosure_seconds ELSE 0 END) AS disclosure_seconds_sum,
    count(*) FILTER (WHERE disclosure_days < 0) AS disclosure_negative_count,
    count(*) FILTER (WHERE disclosure_days = 0) AS disclosure_0_days_count,
    count(*) FILTER (WHERE disclosure_days = 1) AS disclosure_1_day_count,
    count(*) FILTER (WHERE disclosure_days = 2) AS disclosure_2_days_count,
    count(*) FILTER (WHERE disclosure_days BETWEEN 3 AND 7) AS disclosure_3_7_days_count,
    count(*) FILTER (WHERE disclosure_days BETWEEN 8 AND 14) AS disclosure_8_14_days_count,
    count(*) FILTER (WHERE disclosure_days BETWEEN 15 AND 30) AS disclosure_15_30_days_count,
    count(*) FILTER (WHERE disclosure_days BETWEEN 31 AND 90) AS disclosure_31_90_days_count,
    count(*) FILTER (WHERE disclosure_days BETWEEN 91 AND 180) AS disclosure_91_180_days_count,
    count(*) FILTER (WHERE disclosure_days > 180) AS disclosure_over_180_days_count,
    sum(CASE WHEN moderation_days > 0 THEN moderation_days ELSE 0 END) AS moderation_days_sum,
    count(*) FILTER (WHERE moderation_days < 0) AS moderation_negative_count
FROM (
    SELECT
        *,
        -- Of dates: between two times Spark counts whole days and DuckDB midnights.
        date_diff('day', CAST(applied AS DATE), CAST(created AS DATE)) AS disclosure_days,
        date_diff('second', applied, created) AS disclosure_seconds,
        date_diff('day', CAST(published AS DATE), CAST(applied AS DATE)) AS moderation_days
    FROM (
        SELECT
            platform_name,
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
            left(created_at, 10) AS day,
            CASE WHEN content_language <> '' THEN content_language = 'NL' END AS is_dutch,
            -- A list as long as that of the EU or the EEA is looked at when groups are formed; of others only NL matters.
            CASE
                WHEN length(territorial_scope) IN (136, 146, 151) THEN territorial_scope
                WHEN contains(territorial_scope, '"NL"') THEN '["NL"]'
                WHEN length(territorial_scope) > 2 THEN '["--"]'
            END AS scope,
            try_cast(created_at AS TIMESTAMP) AS created,
            try_cast(application_date AS TIMESTAMP) AS applied,
            try_cast(content_date AS TIMESTAMP) AS published
        FROM statement
    ) AS dated
) AS delayed
GROUP BY
    platform_name, day, category, category_addition, category_specification, decision_visibility, decision_monetary,
    decision_provision, decision_account, decision_ground, automated_detection, automated_decision, source_type,
    content_type, is_dutch, scope, disclosure_days IS NOT NULL AND moderation_days IS NOT NULL
