-- Statements of reasons of the invented platforms, as daily global dumps leave them: $groups rows a platform and day, since a
-- real day of a million statements came down to 1,400 rows. Counting gives the numbers, so that a size gives one world.
-- Temp tables beforehand: world_service, world_category; $first_day, $days, $groups.

CREATE TEMP TABLE world_day AS
SELECT
    number,
    CAST($first_day + CAST(number AS INTEGER) AS DATE) AS day,
    'dsa_transparency_database/' || lpad(CAST(number AS VARCHAR), 16, '0') AS source_file_id,
    'sor-global-' || CAST($first_day + CAST(number AS INTEGER) AS DATE) || '-full.parquet' AS file_name
FROM range($days) AS counted(number);

INSERT INTO core.sor_dump BY NAME
SELECT
    'dsa_transparency_database' AS source,
    'global' AS dump_slug,
    day AS dump_day,
    'full' AS version,
    1 AS parts_count,
    100 AS rows_count,
    0 AS rejected_rows_count,
    '' AS sha1,
    false AS is_checked,
    'global/' || day || '/full' AS edition,
    source_file_id,
    file_name AS locator
FROM world_day;

INSERT INTO core.source_file BY NAME
SELECT
    source_file_id,
    'dsa_transparency_database' AS source,
    file_name,
    'path' AS door,
    CAST(day + INTERVAL 33 HOUR AS TIMESTAMPTZ) AS retrieved_at,
    day AS published_at,
    rpad(split_part(source_file_id, '/', 2), 64, '0') AS sha256,
    rpad(split_part(source_file_id, '/', 2), 64, '0') AS landed_sha256,
    1 AS bytes,
    'first' AS change_kind,
    1 AS parser_version,
    1000000 + number AS landed_order
FROM world_day;

INSERT INTO core.sor_day BY NAME
SELECT
    'dsa_transparency_database' AS source,
    service.service_id,
    service.service_id AS platform_name,
    'global' AS dump_slug,
    day.day AS dump_day,
    'full' AS version,
    day.day,
    category.category,
    [] AS added_categories,
    CASE kind.number % 9 WHEN 0 THEN ['KEYWORD_MISINFORMATION'] ELSE [] END AS keywords,
    ['DECISION_VISIBILITY_CONTENT_REMOVED'] AS decision_visibility,
    '' AS decision_monetary,
    '' AS decision_provision,
    '' AS decision_account,
    CASE kind.number % 8 WHEN 0 THEN 'DECISION_GROUND_ILLEGAL_CONTENT' ELSE 'DECISION_GROUND_INCOMPATIBLE_CONTENT' END
        AS decision_ground,
    kind.number % 3 <> 0 AS automated_detection,
    CASE kind.number % 3
        WHEN 0 THEN 'AUTOMATED_DECISION_NOT_AUTOMATED'
        WHEN 1 THEN 'AUTOMATED_DECISION_PARTIALLY'
        ELSE 'AUTOMATED_DECISION_FULLY'
    END AS automated_decision,
    CASE kind.number % 7 WHEN 0 THEN 'SOURCE_ARTICLE_16' ELSE 'SOURCE_VOLUNTARY' END AS source_type,
    CASE kind.number % 2 WHEN 0 THEN ['CONTENT_TYPE_TEXT'] ELSE ['CONTENT_TYPE_VIDEO'] END AS content_types,
    kind.number % 5 <> 0 AS is_nl_applicable,
    kind.number % 11 = 0 AS is_nl_specific,
    kind.number % 13 = 0 AS is_dutch,
    drawn AS statements_count,
    drawn * 90000 AS disclosure_seconds_sum,
    0 AS disclosure_negative_count,
    0 AS disclosure_0_days_count,
    drawn AS disclosure_1_day_count,
    0 AS disclosure_2_days_count,
    0 AS disclosure_3_7_days_count,
    0 AS disclosure_8_14_days_count,
    0 AS disclosure_15_30_days_count,
    0 AS disclosure_31_90_days_count,
    0 AS disclosure_91_180_days_count,
    0 AS disclosure_over_180_days_count,
    drawn * 3 AS moderation_days_sum,
    0 AS moderation_negative_count,
    'global/' || day.day || '/full' AS edition,
    day.source_file_id,
    day.file_name || '!R' || (service.number * $groups + kind.number) AS locator
FROM world_day AS day
CROSS JOIN world_service AS service
CROSS JOIN range($groups) AS kind(number)
INNER JOIN world_category AS category ON category.category <> 'TOTAL' AND category.number = kind.number % 14 + 2
CROSS JOIN LATERAL (SELECT 1 + (kind.number * 31 + service.number * 7 + day.number * 13) % 997 AS drawn);
