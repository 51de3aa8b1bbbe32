/*
id: ad_spend_restated_count
title:
  nl: "Weekbedragen die achteraf zijn gewijzigd"
  en: "Weekly amounts changed afterwards"
unit: count
says:
  nl: "Hoeveel bedragen in euro voor dezelfde adverteerder en week in een nieuwere versie anders zijn."
  en: "How many amounts in euro for the same advertiser and week differ in a newer version."
does_not_say:
  nl: "Niet dat wijzigen verkeerd is: een bedrag kan na afrekening zijn bijgesteld. De dienst hoort dan te zeggen wat en waarom."
  en: "Not that changing is wrong: an amount may have been adjusted after settlement. The service should then say what and why."
formula:
  nl: "Rijen in beide versies met een ander bedrag in euro. Keert minder dan 5 procent van de rijen terug, dan zijn de nummers andere, en is er niets te vergelijken."
  en: "Rows in both versions with another amount in euro. Where fewer than 5 per cent of the rows recur, the identifiers are others, and there is nothing to compare."
comparability: within_service
sources: [ad_spend]
method_version: 1
*/
WITH later AS (
    SELECT *
    FROM core.ad_spend
    WHERE superseded_by IS NULL AND breakdown = 'advertiser_week'
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
        any_value(split_part(later.locator, '!', 1)) AS member_after,
        any_value(split_part(earlier.locator, '!', 1)) AS member_before,
        -- Another currency stands only where the publisher's column for euro reads 0.
        CAST(
            count(*) FILTER (
                later.service_id IS NOT NULL
                AND CASE earlier.currency WHEN 'EUR' THEN earlier.spend_low ELSE 0 END
                <> CASE later.currency WHEN 'EUR' THEN later.spend_low ELSE 0 END
            ) AS DOUBLE
        ) AS found_count,
        CASE WHEN count(later.service_id) >= 0.05 * count(*) THEN CAST(count(later.service_id) AS DOUBLE) ELSE 0 END AS base_count
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
