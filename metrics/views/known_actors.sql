-- Bounds of the Wilson score interval at 95 %: which shares in the long run fit with `hits` out of `tries`.
CREATE OR REPLACE TEMP MACRO wilson_centre(hits, tries) AS
(hits + 1.959963984540054 ^ 2 / 2) / (tries + 1.959963984540054 ^ 2);

CREATE OR REPLACE TEMP MACRO wilson_margin(hits, tries) AS
1.959963984540054 * sqrt(hits * (tries - hits) / tries + 1.959963984540054 ^ 2 / 4) / (tries + 1.959963984540054 ^ 2);

CREATE OR REPLACE TEMP MACRO wilson_low(hits, tries) AS
CASE WHEN tries > 0 THEN greatest(0.0, wilson_centre(hits, tries) - wilson_margin(hits, tries)) END;

CREATE OR REPLACE TEMP MACRO wilson_high(hits, tries) AS
CASE WHEN tries > 0 THEN least(1.0, wilson_centre(hits, tries) + wilson_margin(hits, tries)) END;

-- Services that said that they carry no political ads in the EU, and since when.
CREATE OR REPLACE TEMP TABLE political_ads_stop AS
SELECT
    service_id,
    min(event_date) AS stopped_on,
    arg_min(source_file_id, event_date) AS source_file_id,
    arg_min(locator, event_date) AS locator
FROM core.event
WHERE superseded_by IS NULL AND kind IN ('political_ads_stopped', 'political_ads_none')
GROUP BY service_id;

-- Ads of organisations in the register that began after that and reached the Netherlands, each once. An ad that began
-- earlier is left out: nobody can see whether it ran on. The set is the organisations' kind, never an organisation.
CREATE OR REPLACE TEMP TABLE known_actor_ad AS
SELECT
    life.source,
    life.service_id,
    life.ad_id,
    life.organisation_id,
    life.organisation_kind AS actor_set,
    life.starts_on,
    life.first_seen_removed IS NOT NULL AS is_removed,
    -- Taken down between these two, in days after its first day; a person looks once a day at most.
    greatest(0, date_diff('day', life.starts_on, CAST(life.last_seen_shown_before AS DATE))) AS least_days_up,
    greatest(0, date_diff('day', life.starts_on, CAST(life.first_seen_removed AS DATE))) AS most_days_up,
    life.reach_nl_low,
    life.reach_nl_high,
    [life.first_seen, life.last_seen_shown_before, life.first_seen_removed, life.last_seen] AS moments,
    CAST(life.last_seen AS DATE) AS last_seen_on
FROM core.ad_life AS life
INNER JOIN political_ads_stop AS stop USING (service_id)
WHERE
    life.organisation_kind IS NOT NULL
    AND life.starts_on >= stop.stopped_on
    -- where no number is given for the Netherlands, the list of countries is what there is
    AND coalesce(
        coalesce(life.reach_nl_high, life.impressions_nl_high) > 0, list_contains(life.countries, 'NL')
    );

-- The files that the moments of these ads come from: what has to be read again to get the same figures.
CREATE OR REPLACE TEMP TABLE known_actor_file AS
SELECT
    ad.service_id,
    ad.actor_set,
    date_trunc('month', ad.starts_on) AS month,
    sighting.source_file_id,
    any_value(split_part(sighting.locator, '!', 1)) AS file_name,
    count(DISTINCT ad.ad_id) AS ads_count
FROM known_actor_ad AS ad
INNER JOIN core.ad_sighting AS sighting
    ON
        ad.source = sighting.source
        AND ad.service_id = sighting.service_id
        AND ad.ad_id = sighting.ad_id
        AND list_contains(ad.moments, sighting.seen_at)
GROUP BY ad.service_id, ad.actor_set, date_trunc('month', ad.starts_on), sighting.source_file_id;

-- By service, month in which the ads began, and kind of organisation. Until a month is past for longer than the newest
-- answer, its ads can still be removed or come in.
CREATE OR REPLACE TEMP TABLE known_actor_month AS
WITH told AS (
    SELECT
        file.service_id,
        file.actor_set,
        file.month,
        list(
            cell('part', file.source_file_id, file.file_name, CAST(file.ads_count AS VARCHAR) || ' ads')
            ORDER BY file.source_file_id
        ) AS files
    FROM known_actor_file AS file
    GROUP BY file.service_id, file.actor_set, file.month
)

SELECT
    ad.service_id,
    ad.actor_set,
    CAST(date_trunc('month', ad.starts_on) AS DATE) AS period_start,
    last_day(any_value(ad.starts_on)) AS period_end,
    CAST(count(*) AS DOUBLE) AS ads_count,
    CAST(count(*) FILTER (ad.is_removed) AS DOUBLE) AS removed_count,
    CAST(count(*) FILTER (NOT ad.is_removed) AS DOUBLE) AS leaked_count,
    count(DISTINCT ad.organisation_id) FILTER (NOT ad.is_removed) AS leaking_actors_count,
    median(coalesce(ad.least_days_up, 0)) FILTER (ad.is_removed) AS least_days_up,
    median(ad.most_days_up) FILTER (ad.is_removed) AS most_days_up,
    sum(ad.reach_nl_low) FILTER (ad.is_removed) AS removed_reach_low,
    sum(ad.reach_nl_high) FILTER (ad.is_removed) AS removed_reach_high,
    sum(ad.reach_nl_low) FILTER (NOT ad.is_removed) AS leaked_reach_low,
    sum(ad.reach_nl_high) FILTER (NOT ad.is_removed) AS leaked_reach_high,
    CASE
        WHEN max(ad.last_seen_on) <= last_day(any_value(ad.starts_on)) + 30 THEN 'provisional' ELSE 'final'
    END AS maturity,
    any_value(told.files)
    || [any_value(cell('reference', stop.source_file_id, stop.locator, CAST(stop.stopped_on AS VARCHAR)))] AS evidence
FROM known_actor_ad AS ad
INNER JOIN political_ads_stop AS stop USING (service_id)
INNER JOIN told
    ON
        ad.service_id = told.service_id
        AND ad.actor_set = told.actor_set
        AND date_trunc('month', ad.starts_on) = told.month
GROUP BY ad.service_id, ad.actor_set, date_trunc('month', ad.starts_on);
