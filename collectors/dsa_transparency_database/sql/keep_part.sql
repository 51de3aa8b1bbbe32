-- The groups of one part, in the cube's own words; lists are sets, so their order and repetitions do not count.
INSERT INTO cube BY NAME
WITH worded AS (
    SELECT
        * EXCLUDE (is_whole, scope, disclosure_us_sum, automated_detection),
        string_split(trim(scope, '[]'), ',') AS places,
        automated_detection = 'Yes' AS automated_detection,
        (disclosure_us_sum // 1000000)::BIGINT AS disclosure_seconds_sum
    FROM part_group
    WHERE is_whole
)

SELECT
    trim(platform_name) AS platform_name,
    day,
    category,
    coalesce(list_sort(list_distinct(regexp_extract_all(category_addition, '\w+'))), []) AS added_categories,
    coalesce(list_sort(list_distinct(regexp_extract_all(category_specification, '\w+'))), []) AS keywords,
    coalesce(list_sort(list_distinct(regexp_extract_all(decision_visibility, '\w+'))), []) AS decision_visibility,
    coalesce(decision_monetary, '') AS decision_monetary,
    coalesce(decision_provision, '') AS decision_provision,
    coalesce(decision_account, '') AS decision_account,
    decision_ground,
    automated_detection,
    automated_decision,
    source_type,
    coalesce(list_sort(list_distinct(regexp_extract_all(content_type, '\w+'))), []) AS content_types,
    list_contains(places, '"NL"') AS is_nl_applicable,
    list_contains(places, '"NL"') AND NOT (
        len(list_distinct(places)) = len(places)
        AND (
            -- the 27 of the EU; all 30 of the EEA; the EEA without Iceland, as one publisher writes "everywhere"
            (len(places) = 27 AND NOT list_has_any(places, ['"IS"', '"LI"', '"NO"']))
            OR len(places) = 30
            OR (len(places) = 29 AND NOT list_contains(places, '"IS"'))
        )
    ) AS is_nl_specific,
    is_dutch,
    COLUMNS(lambda name: ends_with(name, '_count') OR ends_with(name, '_sum'))::BIGINT
FROM worded;
