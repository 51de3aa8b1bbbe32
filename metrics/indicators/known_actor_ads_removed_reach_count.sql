/*
id: known_actor_ads_removed_reach_count
title:
  nl: "Bereik in Nederland van advertenties die later zijn verwijderd"
  en: "Reach in the Netherlands of ads that were removed later"
unit: count
says:
  nl: "Hoe vaak een account in Nederland een advertentie van een bekende politieke adverteerder zag die het platform later verwijderde."
  en: "How often an account in the Netherlands saw an ad of a known political advertiser that the platform removed later."
does_not_say:
  nl: "Niet hoeveel mensen: wie drie advertenties zag, telt drie keer. Het bereik is een schatting van het platform, en kan ook na het verwijderen nog veranderen."
  en: "Not how many people: who saw three ads counts three times. Reach is the platform's estimate, and may change after the removal."
formula:
  nl: "Som van het bereik in Nederland, onderkant en bovenkant apart."
  en: "Sum of the reach in the Netherlands, lower and upper bounds apart."
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
    removed_reach_low AS value_low,
    removed_reach_high AS value_high,
    NULL AS numerator,
    removed_count AS denominator,
    'count' AS unit,
    maturity,
    evidence
FROM known_actor_month
WHERE removed_count > 0;
