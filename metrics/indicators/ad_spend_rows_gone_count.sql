/*
id: ad_spend_rows_gone_count
title:
  nl: "Rijen met uitgaven die uit een nieuwere versie zijn verdwenen"
  en: "Rows of spend gone from a newer version"
unit: count
says:
  nl: "Hoeveel rijen met uitgaven (per adverteerder, week of plaats) in de vorige versie stonden en nu niet meer."
  en: "How many rows of spend (by advertiser, week or place) were in the previous version and no longer are."
does_not_say:
  nl: "Niet waarom ze ontbreken: een dienst kan advertenties anders hebben ingedeeld of een adverteerder hebben verwijderd."
  en: "Not why they are absent: a service may have reclassified ads or removed an advertiser."
formula:
  nl: "Rijen van de vorige versie zonder tegenhanger in de huidige."
  en: "Rows of the previous version without a counterpart in the current one."
comparability: within_service
sources: [ad_spend]
method_version: 1
*/
WITH later AS (
    SELECT *
    FROM core.ad_spend
    WHERE superseded_by IS NULL AND true
),

-- The version that the current one replaced.
earlier AS (
    SELECT *
    FROM core.ad_spend
    WHERE superseded_by IN (SELECT DISTINCT source_file_id FROM later)
),

made AS (
    SELECT source_file_id, coalesce(published_at, CAST(retrieved_at AS DATE)) AS made_on
    FROM core.source_file
),

counted AS (
    SELECT
        earlier.service_id,
        earlier.breakdown AS dimension,
        earlier.superseded_by AS file_after,
        earlier.source_file_id AS file_before,
        coalesce(any_value(split_part(later.locator, '!', 1)), any_value(split_part(earlier.locator, '!', 1))) AS member_after,
        any_value(split_part(earlier.locator, '!', 1)) AS member_before,
        CAST(count(*) FILTER (later.service_id IS NULL) AS DOUBLE) AS found_count,
        CAST(count(*) AS DOUBLE) AS base_count
    FROM earlier
    LEFT JOIN later
        ON earlier.superseded_by = later.source_file_id
        AND earlier.edition = later.edition
        AND earlier.breakdown = later.breakdown
        AND earlier.advertiser_key = later.advertiser_key
        AND earlier.week_start IS NOT DISTINCT FROM later.week_start
        AND earlier.country = later.country
        AND earlier.region = later.region
    GROUP BY earlier.service_id, earlier.edition, earlier.breakdown, earlier.superseded_by, earlier.source_file_id
)

SELECT
    counted.service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    made.made_on AS period_end,
    counted.dimension,
    counted.found_count AS value_low,
    counted.found_count AS value_high,
    counted.found_count AS numerator,
    counted.base_count AS denominator,
    'count' AS unit,
    'restated' AS maturity,
    [
        cell('part', counted.file_after, counted.member_after, NULL),
        cell('reference', counted.file_before, counted.member_before, NULL)
    ] AS evidence
FROM counted
INNER JOIN made ON counted.file_after = made.source_file_id;
