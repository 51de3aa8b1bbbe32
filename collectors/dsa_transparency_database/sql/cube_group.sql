-- Groups in the cube's own words. A list becomes its words in order with spaces between, each once: it is a set, so
-- order and repetition do not count. Runs on DuckDB and, translated, on Spark.
SELECT
    trim(platform_name) AS platform_name,
    day,
    category,
    array_to_string(
        list_sort(list_distinct(string_split(regexp_replace(coalesce(category_addition, ''), '[^A-Z0-9_,]', '', 'g'), ','))),
        ' '
    ) AS added_categories,
    array_to_string(
        list_sort(
            list_distinct(string_split(regexp_replace(coalesce(category_specification, ''), '[^A-Z0-9_,]', '', 'g'), ','))
        ),
        ' '
    ) AS keywords,
    array_to_string(
        list_sort(
            list_distinct(string_split(regexp_replace(coalesce(decision_visibility, ''), '[^A-Z0-9_,]', '', 'g'), ','))
        ),
        ' '
    ) AS decision_visibility,
    coalesce(decision_monetary, '') AS decision_monetary,
    coalesce(decision_provision, '') AS decision_provision,
    coalesce(decision_account, '') AS decision_account,
    decision_ground,
    automated_detection = 'Yes' AS automated_detection,
    automated_decision,
    source_type,
    array_to_string(
        list_sort(list_distinct(string_split(regexp_replace(coalesce(content_type, ''), '[^A-Z0-9_,]', '', 'g'), ','))), ' '
    ) AS content_types,
    contains(scope, '"NL"') AS is_nl_applicable,
    -- the 27 of the EU; all 30 of the EEA; the EEA without Iceland, as one publisher writes "everywhere"
    contains(scope, '"NL"') AND NOT (
        array_length(list_distinct(string_split(regexp_replace(scope, '[^A-Z,-]', '', 'g'), ',')))
        = array_length(string_split(scope, ','))
        AND (
            (
                length(scope) = 136
                AND NOT contains(scope, '"IS"') AND NOT contains(scope, '"LI"') AND NOT contains(scope, '"NO"')
            )
            OR length(scope) = 151
            OR (length(scope) = 146 AND NOT contains(scope, '"IS"'))
        )
    ) AS is_nl_specific,
    is_dutch,
    statements_count,
    disclosure_seconds_sum,
    disclosure_negative_count,
    disclosure_0_days_count,
    disclosure_1_day_count,
    disclosure_2_days_count,
    disclosure_3_7_days_count,
    disclosure_8_14_days_count,
    disclosure_15_30_days_count,
    disclosure_31_90_days_count,
    disclosure_91_180_days_count,
    disclosure_over_180_days_count,
    moderation_days_sum,
    moderation_negative_count
FROM kept_group
