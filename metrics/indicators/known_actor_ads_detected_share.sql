/*
id: known_actor_ads_detected_share
title:
  nl: "Aandeel advertenties van bekende politieke adverteerders dat is verwijderd"
  en: "Share of ads of known political advertisers that was removed"
unit: share
says:
  nl: "Welk deel van de advertenties van bekende politieke adverteerders het platform heeft verwijderd, met de marge die bij zo weinig advertenties hoort (Wilson, 95 procent)."
  en: "What share of the ads of known political advertisers the platform removed, with the margin that goes with so few ads (Wilson, 95 per cent)."
does_not_say:
  nl: "Niet of het platform ze zelf vond of na een melding verwijderde. Niet of verwijderen terecht was."
  en: "Not whether the platform found them itself or removed them after a report. Not whether removing was right."
formula:
  nl: "Advertenties die als verwijderd staan, gedeeld door alle gevonden advertenties, met de Wilson-marge van 95 procent."
  en: "Ads that stand as removed, divided by all ads found, with the Wilson interval of 95 per cent."
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
    wilson_low(removed_count, ads_count) AS value_low,
    wilson_high(removed_count, ads_count) AS value_high,
    removed_count AS numerator,
    ads_count AS denominator,
    'share' AS unit,
    maturity,
    evidence
FROM known_actor_month;
