-- What the indicators share: shorthand for evidence, the figures that count, and the cells of parts that were read whole.
-- Temporary, so that nothing of it is published.

CREATE OR REPLACE TEMP MACRO cell(cell_role, file_id, place, published) AS {
    'role': CAST(cell_role AS VARCHAR),
    'source_file_id': CAST(file_id AS VARCHAR),
    'locator': CAST(place AS VARCHAR),
    'value_text': CAST(published AS VARCHAR)
};

-- Figures that stand in more than one row, by the hash of their keys: it may name one too many, and never one too few.
CREATE OR REPLACE TEMP MACRO figure_hash(service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension) AS
hash(service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension);

CREATE OR REPLACE TEMP TABLE repeated_figure AS
SELECT
    figure_hash(service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension)
        AS hashed
FROM core.observation
WHERE superseded_by IS NULL AND NOT is_blank
GROUP BY hashed
HAVING count(*) > 1;

-- core.figure, with its choice among rows of one figure made only where there is one: ranking them all takes half the time
-- of a query. Not materialised: each query reads one indicator or a few, and DuckDB filters before anything else.
CREATE OR REPLACE TEMP VIEW figure AS
SELECT *
FROM core.observation
WHERE superseded_by IS NULL
    AND NOT is_blank
    AND figure_hash(service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension)
    NOT IN (SELECT hashed FROM repeated_figure)
UNION ALL
SELECT *
FROM core.observation
WHERE superseded_by IS NULL
    AND NOT is_blank
    AND figure_hash(service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension)
    IN (SELECT hashed FROM repeated_figure)
QUALIFY row_number() OVER (
    PARTITION BY service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension
    ORDER BY
        CASE source WHEN 'public_figures' THEN 2 WHEN 'manual_figures' THEN 3 ELSE 1 END,
        published_at DESC NULLS LAST,
        source_file_id,
        locator
) = 1;

-- The known corrections that can concern a service, in order: its own and those of all; '' for a service without its own.
CREATE OR REPLACE TEMP TABLE correction AS
SELECT
    named.service_id,
    list(
        {
            'name': erratum.source_file_id || '#' || erratum.locator,
            'indicator': erratum.indicator,
            'period_start': erratum.period_start,
            'period_end': erratum.period_end
        }
        ORDER BY erratum.published_at, erratum.locator
    ) AS told
FROM (
    SELECT service_id FROM core.erratum WHERE superseded_by IS NULL
    UNION
    SELECT ''
) AS named
INNER JOIN core.erratum AS erratum ON erratum.service_id IN (named.service_id, '')
WHERE erratum.superseded_by IS NULL
GROUP BY named.service_id;

-- A curated selection of figures never holds all rows of a part, so only a publisher's own file can show what is missing.
-- A part may lie in several tables (one a surface): it is whole when each of them is.
CREATE OR REPLACE TEMP TABLE own_part AS
SELECT
    service_id,
    part,
    period_start,
    period_end,
    bool_and(is_complete) AS is_whole,
    min(source_file_id) AS source_file_id,
    arg_min(locator, (source_file_id, locator)) AS locator
FROM core.report_part
WHERE superseded_by IS NULL AND source <> 'public_figures' AND part <> 'code'
GROUP BY service_id, part, period_start, period_end;

CREATE OR REPLACE TEMP VIEW own_cell AS
SELECT
    observation.service_id,
    observation.part,
    observation.period_start,
    observation.period_end,
    observation.indicator,
    observation.country,
    observation.language,
    observation.category,
    observation.surface,
    observation.dimension,
    observation.value_low,
    observation.value_high,
    observation.unit,
    observation.is_blank,
    observation.maturity,
    own_part.is_whole,
    cell('value', observation.source_file_id, observation.locator, observation.value_text) AS evidence
FROM core.observation AS observation
INNER JOIN own_part
    ON observation.service_id = own_part.service_id
    AND observation.part = own_part.part
    AND observation.period_start = own_part.period_start
    AND observation.period_end = own_part.period_end
WHERE observation.superseded_by IS NULL AND observation.source NOT IN ('public_figures', 'manual_figures');

-- An indicator's figures as published, with the columns that an indicator gives; the surface is its dimension.
CREATE OR REPLACE TEMP MACRO published(indicator_name) AS TABLE
SELECT
    service_id,
    country,
    language,
    period_start,
    period_end,
    surface AS dimension,
    value_low,
    value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    unit,
    maturity,
    [cell('value', source_file_id, locator, value_text)] AS evidence,
    category,
    dimension AS scope
FROM figure
WHERE indicator = indicator_name;

-- The row TOTAL of a table by category or, where a report has none, the sum of its categories (never of sub-categories).
CREATE OR REPLACE TEMP MACRO total_over_categories(indicator_name) AS TABLE
WITH high_level AS (
    SELECT *
    FROM published(indicator_name)
    WHERE category = 'TOTAL' OR (category LIKE 'STATEMENT_CATEGORY%' AND category NOT LIKE '%/%')
)
SELECT
    service_id,
    country,
    language,
    period_start,
    period_end,
    dimension,
    coalesce(max(value_low) FILTER (category = 'TOTAL'), sum(value_low)) AS value_low,
    coalesce(max(value_high) FILTER (category = 'TOTAL'), sum(value_high)) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    any_value(unit) AS unit,
    min(maturity) AS maturity,
    coalesce(
        list(evidence[1]) FILTER (category = 'TOTAL'),
        list(cell('numerator', evidence[1].source_file_id, evidence[1].locator, evidence[1].value_text) ORDER BY category)
    ) AS evidence
FROM high_level
GROUP BY service_id, country, language, period_start, period_end, dimension;

-- A count of defects in a part: every cell that was checked is a row, `is_defect` says which ones deviate.
CREATE OR REPLACE TEMP MACRO defects(checks) AS TABLE
WITH counted AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        CAST(count(*) FILTER (is_defect) AS DOUBLE) AS defects_count,
        CAST(count(*) AS DOUBLE) AS checks_count,
        coalesce(flatten(list(cells ORDER BY cells) FILTER (is_defect)), []) AS cells
    FROM query_table(checks)
    GROUP BY service_id, part, period_start, period_end
)
SELECT
    counted.service_id,
    '' AS country,
    '' AS language,
    counted.period_start,
    counted.period_end,
    counted.part AS dimension,
    counted.defects_count AS value_low,
    counted.defects_count AS value_high,
    counted.defects_count AS numerator,
    counted.checks_count AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(cell('part', own_part.source_file_id, own_part.locator, NULL), counted.cells) AS evidence
FROM counted
INNER JOIN own_part USING (service_id, part, period_start, period_end);

-- The first day that a political-ad report is about; the date in its name is the last.
CREATE OR REPLACE TEMP MACRO window_start(report_window, report_date) AS CASE report_window
    WHEN 'yesterday' THEN report_date
    WHEN 'last_7_days' THEN report_date - 6
    WHEN 'last_30_days' THEN report_date - 29
    WHEN 'last_90_days' THEN report_date - 89
END;

-- A political-ad report in one row; rows by region repeat those of the whole country, so they stay out.
CREATE OR REPLACE TEMP TABLE advertiser_report AS
SELECT
    service_id,
    country,
    report_date,
    report_window,
    any_value(window_start(report_window, report_date)) AS period_start,
    CAST(count(*) AS DOUBLE) AS rows_count,
    CAST(count(*) FILTER (NOT has_disclaimer) AS DOUBLE) AS without_disclaimer_count,
    sum(spend_low_eur) AS spend_low_eur,
    sum(spend_high_eur) AS spend_high_eur,
    coalesce(sum(spend_low_eur) FILTER (NOT has_disclaimer), 0) AS without_disclaimer_low_eur,
    coalesce(sum(spend_high_eur) FILTER (NOT has_disclaimer), 0) AS without_disclaimer_high_eur,
    CAST(sum(ads_count) AS DOUBLE) AS ads_count,
    CAST(coalesce(sum(ads_count) FILTER (NOT has_disclaimer), 0) AS DOUBLE) AS without_disclaimer_ads_count,
    -- Hundreds of rows are no evidence that a person reads: the table that holds them is.
    [
        cell(
            'part',
            any_value(source_file_id),
            any_value(split_part(locator, '!', 1)),
            CAST(count(*) AS VARCHAR) || ' rows'
        )
    ] AS evidence
FROM core.advertiser_day
WHERE superseded_by IS NULL AND region = ''
GROUP BY service_id, country, report_date, report_window;
