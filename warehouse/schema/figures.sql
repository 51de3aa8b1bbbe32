-- core.figure: the figures that count. Current files only, no blanks, and a publisher's own file before a curated copy of it,
-- which goes before what a member of staff typed over.
CREATE OR REPLACE VIEW core.figure AS
SELECT * EXCLUDE (source_rank)
FROM (
    SELECT
        observation.*,
        CASE source WHEN 'public_figures' THEN 2 WHEN 'manual_figures' THEN 3 ELSE 1 END AS source_rank
    FROM core.observation AS observation
    WHERE superseded_by IS NULL AND NOT is_blank
)
QUALIFY row_number() OVER (
    PARTITION BY service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension
    ORDER BY source_rank, published_at DESC NULLS LAST, source_file_id, locator
) = 1;

-- core.sor_statement: each statement of reasons once. Of the dumps that hold a platform's day, the one with most columns
-- counts: full, complete (a month's counts with territory and keywords), light, simple, aggregates; of equals, that of the
-- platform alone before the global one. Two months' counts can both hold a day: those are added up.
CREATE OR REPLACE VIEW core.sor_statement AS
WITH dump AS (
    SELECT DISTINCT platform_name, dump_day, version, dump_slug
    FROM core.sor_day
    WHERE superseded_by IS NULL
),

-- Chosen among the few dumps of a day and not among their rows: ranking millions of rows would take gigabytes. Of those that
-- do not count, since there are hardly any: leaving out nothing is quick, and looking up each row is not.
passed_over AS (
    SELECT *
    FROM dump
    QUALIFY row_number() OVER (
        PARTITION BY platform_name, dump_day
        ORDER BY
            list_position(['full', 'complete', 'light', 'simple', 'aggregates', 'statistics'], version),
            dump_slug = 'global',
            dump_slug
    ) > 1
)

SELECT sor_day.*
FROM core.sor_day AS sor_day
ANTI JOIN passed_over
    ON sor_day.platform_name = passed_over.platform_name
    AND sor_day.dump_day = passed_over.dump_day
    AND sor_day.version = passed_over.version
    AND sor_day.dump_slug = passed_over.dump_slug
WHERE sor_day.superseded_by IS NULL;

-- core.version_value: every figure of every version of an edition as key and value, so that two versions can be compared.
CREATE OR REPLACE VIEW core.version_value AS
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(
        ' · ', indicator, strftime(period_end, '%Y-%m-%d'), nullif(country, ''), nullif(language, ''),
        nullif(category, ''), nullif(surface, ''), nullif(dimension, '')
    ) AS figure,
    CASE
        WHEN is_blank THEN ''
        WHEN value_low IS NOT DISTINCT FROM value_high THEN coalesce(value_low::VARCHAR, value_text)
        ELSE concat_ws('..', coalesce(value_low::VARCHAR, '?'), coalesce(value_high::VARCHAR, '?'))
    END AS value
FROM core.observation
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', 'advertiser', advertiser_key, nullif(disclaimer_key, ''), nullif(region, '')),
    concat_ws(' · ', spend_low_eur::VARCHAR || '..' || spend_high_eur::VARCHAR, ads_count::VARCHAR)
FROM core.advertiser_day
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', 'location', location),
    spend_low_eur::VARCHAR || '..' || spend_high_eur::VARCHAR
FROM core.location_spend
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', 'ad', ad_id),
    concat_ws(
        ' · ',
        currency || ' ' || spend_low::VARCHAR || '..' || coalesce(spend_high::VARCHAR, '?'),
        impressions_low::VARCHAR || '..' || coalesce(impressions_high::VARCHAR, '?') || ' impressions',
        impressions_nl_low::VARCHAR || '..' || coalesce(impressions_nl_high::VARCHAR, '?') || ' impressions in NL',
        reach_eu_low::VARCHAR || '..' || coalesce(reach_eu_high::VARCHAR, '?') || ' reached in the EU',
        reach_nl_low::VARCHAR || '..' || coalesce(reach_nl_high::VARCHAR, '?') || ' reached in NL',
        coalesce(strftime(starts_on, '%Y-%m-%d'), '?') || '/' || coalesce(strftime(ends_on, '%Y-%m-%d'), '?'),
        coalesce(youngest_age::VARCHAR, '?') || '-' || coalesce(oldest_age::VARCHAR, '?') || ' years',
        nullif(kind, 'political'),
        nullif(availability, 'not_stated'),
        nullif(removal_reason, '')
    )
FROM core.ad
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(
        ' · ', breakdown, nullif(advertiser_key, ''), strftime(week_start, '%Y-%m-%d'), nullif(country, ''),
        nullif(region, '')
    ),
    concat_ws(
        ' · ', currency || ' ' || spend_low::VARCHAR || '..' || spend_high::VARCHAR, ads_count::VARCHAR || ' ads'
    )
FROM core.ad_spend
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', measure_id, code_edition),
    concat_ws(' · ', status, valid_from::VARCHAR, valid_to::VARCHAR)
FROM core.subscription
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', element, strftime(period_end, '%Y-%m-%d')),
    text
FROM core.answer
UNION ALL
SELECT
    source, edition, source_file_id, service_id, locator,
    concat_ws(' · ', 'document', kind, url),
    concat_ws(' · ', title, strftime(published_at, '%Y-%m-%d'))
FROM core.document
UNION ALL
-- by platform and category: one figure for each of thousands of groups would drown what changed
SELECT
    source, edition, source_file_id, min(service_id), min(locator),
    concat_ws(' · ', 'statements', platform_name, strftime(day, '%Y-%m-%d'), nullif(category, '')),
    sum(statements_count)::VARCHAR
FROM core.sor_day
GROUP BY source, edition, source_file_id, platform_name, day, category;

-- core.edition_file: the files that brought rows of an edition, whatever table these went to, and which of them counts.
CREATE OR REPLACE VIEW core.edition_file AS
SELECT source, edition, source_file_id, bool_or(superseded_by IS NULL) AS is_current
FROM (
    SELECT source, edition, source_file_id, superseded_by FROM core.observation
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.report_part
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.answer
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.subscription
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.event
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.erratum
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.document
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.document_file
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.visit
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.report_link
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.recognised_body
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.manual_figure
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.advertiser_day
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.location_spend
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.sor_dump
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.sor_day
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.ad
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.ad_spend
    UNION ALL
    SELECT source, edition, source_file_id, superseded_by FROM core.repository_answer
)
GROUP BY source, edition, source_file_id;

-- core.file_standing: whether anything of a loaded file still counts.
CREATE OR REPLACE VIEW core.file_standing AS
SELECT source_file_id, bool_or(is_current) AS is_current
FROM core.edition_file
GROUP BY source_file_id;

-- core.public_event: each public fact once. Of a step that the Commission's register and the curated set both have, the
-- curated row stays: it says in both languages what the step was about.
CREATE OR REPLACE VIEW core.public_event AS
SELECT *
FROM core.event AS event
WHERE superseded_by IS NULL
    AND (
        source <> 'commission_register'
        OR NOT EXISTS (
            SELECT 1
            FROM core.event AS curated
            WHERE curated.source <> 'commission_register'
                AND curated.superseded_by IS NULL
                AND curated.service_id = event.service_id
                AND curated.kind = event.kind
                AND curated.event_date = event.event_date
        )
    );
