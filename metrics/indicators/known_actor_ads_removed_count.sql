/*
id: known_actor_ads_removed_count
title:
  nl: "Verwijderde advertenties van bekende politieke adverteerders"
  en: "Removed ads of known political advertisers"
unit: count
says:
  nl: "Hoeveel van die advertenties het platform volgens zijn eigen register heeft verwijderd."
  en: "How many of these ads the platform removed, by its own repository."
does_not_say:
  nl: "Niet waarom: de reden die het register noemt, is soms één vaste zin. Niet of verwijderen terecht was."
  en: "Not why: the reason that the repository gives is one fixed sentence at times. Not whether removing was right."
formula:
  nl: "Advertenties die in een antwoord als verwijderd staan."
  en: "Ads that stand as removed in an answer."
comparability: within_service
sources: [ad]
method_version: 1
*/
SELECT
    service_id,
    'NL' AS country,
    '' AS language,
    period_start,
    period_end,
    actor_set AS dimension,
    removed_count AS value_low,
    removed_count AS value_high,
    removed_count AS numerator,
    ads_count AS denominator,
    'count' AS unit,
    maturity,
    evidence
FROM known_actor_month;
