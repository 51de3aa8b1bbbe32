-- A world of invented platforms in core: what they reported, signed and answered, and a daily report of political ads.
-- Numbers come from counting, so that the same size gives the same world on every machine.
-- Temp tables beforehand: world_service, world_country, world_language, world_category, world_figure, world_sli,
-- world_measure, world_question; $first_day, $half_years, $days.

CREATE TEMP TABLE world_period AS
SELECT
    number,
    CAST($first_day + to_months(CAST(6 * number AS INTEGER)) AS DATE) AS period_start,
    CAST($first_day + to_months(CAST(6 * number + 6 AS INTEGER)) - INTERVAL 1 DAY AS DATE) AS period_end
FROM range($half_years) AS counted(number);

CREATE TEMP TABLE world_report AS
SELECT
    service.service_id,
    service.number AS service_number,
    period.number AS period_number,
    period.period_start,
    period.period_end,
    kind.source,
    kind.source || '/' || lpad(CAST(service.number * 100 + period.number AS VARCHAR), 16, '0') AS source_file_id,
    -- every seventh report is late
    CAST(period.period_end + INTERVAL 55 DAY AS DATE)
    + CASE (service.number + period.number) % 7 WHEN 0 THEN 20 ELSE 0 END AS published_at
FROM world_service AS service
CROSS JOIN world_period AS period
CROSS JOIN (VALUES ('transparency_reports'), ('code_reports')) AS kind(source);

-- What each report holds a figure for: one row a cell.
CREATE TEMP TABLE world_cell AS
SELECT figure.part, figure.indicator, figure.unit, figure.size, figure.dimension, country, '' AS language, category
FROM world_figure AS figure
CROSS JOIN world_country
CROSS JOIN world_category
WHERE figure."by" = 'country category'
UNION ALL
SELECT part, indicator, unit, size, dimension, '', '', category
FROM world_figure
CROSS JOIN world_category
WHERE "by" = 'category'
UNION ALL
SELECT part, indicator, unit, size, dimension, country, '', ''
FROM world_figure
CROSS JOIN world_country
WHERE "by" = 'country'
UNION ALL
SELECT part, indicator, unit, size, dimension, '', language, ''
FROM world_figure
CROSS JOIN world_language
WHERE "by" = 'language' OR ("by" = 'language only' AND language <> '')
UNION ALL
SELECT part, indicator, unit, size, dimension, '', '', ''
FROM world_figure
WHERE "by" = 'whole'
UNION ALL
SELECT 'code', indicator, unit, CASE unit WHEN 'share' THEN 1 ELSE 100000 END, '', country, '', ''
FROM world_sli
CROSS JOIN world_country;

CREATE TEMP TABLE world_place AS
SELECT *, row_number() OVER (ORDER BY part, indicator, dimension, country, language, category) AS number
FROM world_cell;

INSERT INTO core.observation BY NAME
WITH drawn AS (
    SELECT
        report.*,
        place.* EXCLUDE (number),
        place.number AS place_number,
        -- a draw from 0 to 1, the same for a cell in all periods, and a drift that some services have
        ((place.number * 2654435761 + report.service_number * 40503 + 12345) % 1000003) / 1000003.0 AS draw,
        CASE WHEN (place.number + report.service_number) % 5 = 0 THEN 1 - 0.09 * (report.period_number % 5) ELSE 1 END
            AS drift,
        -- one cell in twenty-nine is blank in every other period
        (place.number * 31 + report.service_number * 7) % 29 = 0 AND report.period_number % 2 = 0 AS is_blank
    FROM world_report AS report
    INNER JOIN world_place AS place ON (report.source = 'code_reports') = (place.part = 'code')
),

valued AS (
    SELECT
        *,
        CASE
            WHEN is_blank THEN NULL
            WHEN unit = 'share' THEN round((0.35 + 0.6 * draw) * drift, 4)
            ELSE round((0.2 + draw) * size * drift)
        END AS value
    FROM drawn
)

SELECT
    source_file_id || '#' || place_number AS observation_id,
    source,
    service_id,
    part,
    indicator,
    period_start,
    period_end,
    country,
    language,
    category,
    '' AS surface,
    dimension,
    value AS value_low,
    value AS value_high,
    CAST(value AS VARCHAR) AS value_text,
    unit,
    is_blank,
    'final' AS maturity,
    published_at,
    service_id || '/' || period_start || '_' || period_end || '/' || part AS edition,
    source_file_id,
    part || '.csv!R' || (place_number + 1) || 'C5' AS locator
FROM valued;

INSERT INTO core.source_file BY NAME
SELECT
    source_file_id,
    source,
    service_id || '-' || period_end || '.zip' AS file_name,
    'path' AS door,
    'https://' || service_id || '.example/report-' || period_end AS url,
    CAST(published_at + INTERVAL 9 HOUR AS TIMESTAMPTZ) AS retrieved_at,
    published_at,
    rpad(split_part(source_file_id, '/', 2), 64, '0') AS sha256,
    rpad(split_part(source_file_id, '/', 2), 64, '0') AS landed_sha256,
    1 AS bytes,
    'first' AS change_kind,
    1 AS parser_version,
    row_number() OVER (ORDER BY published_at, source_file_id) AS landed_order
FROM world_report;

INSERT INTO core.report_part BY NAME
SELECT
    report.source,
    report.service_id,
    part.part,
    report.period_start,
    report.period_end,
    report.published_at,
    true AS is_complete,
    100 AS rows_count,
    report.service_id || '/' || report.period_start || '_' || report.period_end || '/' || part.part AS edition,
    report.source_file_id,
    part.part || '.csv' AS locator
FROM world_report AS report
INNER JOIN (SELECT DISTINCT part FROM world_cell) AS part ON (report.source = 'code_reports') = (part.part = 'code');

INSERT INTO core.subscription BY NAME
SELECT
    'public_figures' AS source,
    service.service_id,
    measure.measure_id,
    '2025' AS code_edition,
    CASE (service.number * 13 + measure.number * 7) % 11 WHEN 0 THEN 'withdrawn' WHEN 1 THEN 'declined' ELSE 'signed' END
        AS status,
    $first_day AS valid_from,
    'https://example.org/code' AS source_url,
    service.service_id || '/subscriptions' AS edition,
    'public_figures/0000000000000001' AS source_file_id,
    'subscriptions.csv!R' || (measure.number + 2) || 'C4' AS locator
FROM world_service AS service
CROSS JOIN world_measure AS measure;

INSERT INTO core.answer BY NAME
SELECT
    report.source,
    report.service_id,
    'code' AS part,
    question.element,
    report.period_start,
    report.period_end,
    'Voorbeeldtekst ' || (question.number * 17 + report.service_number) % 97 AS text,
    (question.number + report.service_number + report.period_number) % 13 = 0 AS is_placeholder,
    report.service_id || '/' || report.period_start || '_' || report.period_end || '/code' AS edition,
    report.source_file_id,
    'answers.csv!R' || (question.number + 2) || 'C3' AS locator
FROM world_report AS report
CROSS JOIN world_question AS question
WHERE report.source = 'code_reports'
    AND (question.number * 3 + report.service_number) % 17 <> 0;

INSERT INTO core.advertiser_day BY NAME
SELECT
    'meta_ad_library_report' AS source,
    service.service_id,
    'NL' AS country,
    day.report_date,
    'yesterday' AS report_window,
    '' AS region,
    'key' || row.number AS advertiser_key,
    (row.number + day.number) % 19 <> 0 AS has_disclaimer,
    CASE WHEN (row.number + day.number) % 19 <> 0 THEN 'd' ELSE '' END AS disclaimer_key,
    10.0 * row.number AS spend_low_eur,
    10.0 * row.number AS spend_high_eur,
    false AS is_censored,
    'EUR' AS currency,
    row.number % 5 + 1 AS ads_count,
    'yesterday/' || day.report_date AS edition,
    'meta_ad_library_report/0000000000000002' AS source_file_id,
    'advertisers.csv!R' || row.number AS locator
FROM (SELECT number, CAST($first_day + CAST(number AS INTEGER) AS DATE) AS report_date FROM range($days) AS counted(number)) AS day
CROSS JOIN (SELECT number FROM range(1, 21) AS counted(number)) AS row
CROSS JOIN (SELECT service_id FROM world_service ORDER BY number LIMIT 1) AS service;
