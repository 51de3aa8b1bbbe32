-- The day of which a file tells. One that a person brought and that names no day may be years old: it has none, and
-- nothing of it is put in a month.
CREATE OR REPLACE TEMP TABLE dated_file AS
SELECT source_file_id, coalesce(published_at, CAST(retrieved_at AS DATE)) AS made_on
FROM core.source_file
WHERE published_at IS NOT NULL OR door = 'http';

-- Repositories of ads, month by month: an ad counts in each month in which it was seen, once, as it was seen last.
CREATE OR REPLACE TEMP TABLE repository_ad AS
SELECT sighting.*, CAST(date_trunc('month', seen_at) AS DATE) AS month
FROM core.ad_sighting AS sighting
INNER JOIN dated_file USING (source_file_id)
QUALIFY row_number() OVER (
    PARTITION BY source, service_id, ad_id, date_trunc('month', seen_at)
    ORDER BY seen_at DESC, landed_order DESC, edition, locator
) = 1;

-- A share of ads (or advertisers) by month, over all of them and over those for the Netherlands. `checks` has service_id,
-- month, countries, dimension, is_counted, and where each row stands. The files are the evidence: thousands of rows are
-- none that a person reads.
CREATE OR REPLACE TEMP MACRO share_by_month(checks) AS TABLE
WITH placed AS (
    SELECT *, unnest(CASE WHEN list_contains(countries, 'NL') THEN ['', 'NL'] ELSE [''] END) AS country
    FROM query_table(checks)
),

by_file AS (
    SELECT
        service_id,
        country,
        month,
        dimension,
        source_file_id,
        split_part(locator, '!', 1) AS member,
        count(*) AS all_count,
        count(*) FILTER (is_counted) AS counted_count
    FROM placed
    GROUP BY ALL
)

SELECT
    service_id,
    country,
    '' AS language,
    month AS period_start,
    last_day(month) AS period_end,
    dimension,
    sum(counted_count) / sum(all_count) AS value_low,
    sum(counted_count) / sum(all_count) AS value_high,
    CAST(sum(counted_count) AS DOUBLE) AS numerator,
    CAST(sum(all_count) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list(
        cell('part', source_file_id, member, CAST(all_count AS VARCHAR) || ' rows') ORDER BY source_file_id, member
    ) AS evidence
FROM by_file
GROUP BY service_id, country, month, dimension;
