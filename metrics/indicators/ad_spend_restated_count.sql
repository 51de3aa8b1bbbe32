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
method_version: 2
*/
WITH counted AS (
    SELECT
        service_id,
        breakdown AS dimension,
        file_after,
        file_before,
        any_value(member_after) AS member_after,
        any_value(member_before) AS member_before,
        CAST(count(*) FILTER (is_kept AND euro_before <> euro_after) AS DOUBLE) AS found_count,
        CASE WHEN count(*) FILTER (is_kept) >= 0.05 * count(*) THEN CAST(count(*) FILTER (is_kept) AS DOUBLE) ELSE 0 END AS base_count
    FROM spend_in_two_versions
    WHERE breakdown = 'advertiser_week'
    GROUP BY service_id, edition, breakdown, file_after, file_before
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
