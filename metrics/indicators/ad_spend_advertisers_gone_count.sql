/*
id: ad_spend_advertisers_gone_count
title:
  nl: "Adverteerders die uit een nieuwere versie zijn verdwenen"
  en: "Advertisers gone from a newer version"
unit: count
says:
  nl: "Hoeveel adverteerders met al hun rijen in de vorige versie stonden en nu nergens meer."
  en: "How many advertisers were in the previous version and are nowhere now, with all of their rows."
does_not_say:
  nl: "Niet wie dat zijn, en niet waarom ze ontbreken."
  en: "Not who they are, nor why they are absent."
formula:
  nl: "Adverteerders van de vorige versie zonder enige rij in de huidige."
  en: "Advertisers of the previous version without any row in the current one."
comparability: within_service
sources: [ad_spend]
method_version: 1
*/
WITH later AS (
    SELECT *
    FROM core.ad_spend
    WHERE superseded_by IS NULL AND breakdown IN ('advertiser', 'advertiser_week')
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
        coalesce(any_value(later.member), any_value(split_part(earlier.locator, '!', 1))) AS member_after,
        any_value(split_part(earlier.locator, '!', 1)) AS member_before,
        CAST(count(DISTINCT earlier.advertiser_key) FILTER (later.advertiser_key IS NULL) AS DOUBLE) AS found_count,
        CAST(count(DISTINCT earlier.advertiser_key) AS DOUBLE) AS base_count
    FROM earlier
    LEFT JOIN (
        SELECT source_file_id, edition, breakdown, advertiser_key, any_value(split_part(locator, '!', 1)) AS member
        FROM later
        GROUP BY source_file_id, edition, breakdown, advertiser_key
    ) AS later
        ON earlier.superseded_by = later.source_file_id
        AND earlier.edition = later.edition
        AND earlier.breakdown = later.breakdown
        AND earlier.advertiser_key = later.advertiser_key
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
