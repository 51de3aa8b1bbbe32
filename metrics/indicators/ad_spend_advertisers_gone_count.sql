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
method_version: 2
*/
WITH later AS (
    SELECT source_file_id, edition, breakdown, advertiser_key, any_value(split_part(locator, '!', 1)) AS member_after
    FROM core.ad_spend
    WHERE superseded_by IS NULL
    GROUP BY source_file_id, edition, breakdown, advertiser_key
),

counted AS (
    SELECT
        earlier.service_id,
        earlier.breakdown AS dimension,
        earlier.file_after,
        earlier.file_before,
        coalesce(any_value(later.member_after), any_value(earlier.member_before)) AS member_after,
        any_value(earlier.member_before) AS member_before,
        CAST(count(DISTINCT earlier.advertiser_key) FILTER (later.advertiser_key IS NULL) AS DOUBLE) AS found_count,
        CAST(count(DISTINCT earlier.advertiser_key) AS DOUBLE) AS base_count
    FROM replaced_spend AS earlier
    LEFT JOIN later
        ON earlier.file_after = later.source_file_id
        AND earlier.edition = later.edition
        AND earlier.breakdown = later.breakdown
        AND earlier.advertiser_key = later.advertiser_key
    WHERE earlier.breakdown IN ('advertiser', 'advertiser_week')
    GROUP BY earlier.service_id, earlier.edition, earlier.breakdown, earlier.file_after, earlier.file_before
)

SELECT
    counted.service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    version_day.made_on AS period_end,
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
INNER JOIN version_day ON counted.file_after = version_day.source_file_id;
