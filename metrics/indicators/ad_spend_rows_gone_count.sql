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
WITH counted AS (
    SELECT
        service_id,
        breakdown AS dimension,
        file_after,
        file_before,
        coalesce(any_value(member_after), any_value(member_before)) AS member_after,
        any_value(member_before) AS member_before,
        CAST(count(*) FILTER (NOT is_kept) AS DOUBLE) AS found_count,
        CAST(count(*) AS DOUBLE) AS base_count
    FROM spend_in_two_versions
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
