/*
id: known_actor_ads_removal_days
title:
  nl: "Dagen tot een advertentie van een bekende politieke adverteerder is verwijderd"
  en: "Days until an ad of a known political advertiser was removed"
unit: days
says:
  nl: "Hoe lang de verwijderde advertenties er stonden: de mediaan, als een bandbreedte. Het register noemt het moment niet; dat ligt tussen de laatste keer dat wij de advertentie zagen en de eerste keer dat zij weg was."
  en: "How long the removed ads stood there: the median, as a range. The repository does not tell the moment; it lies between the last time that we saw the ad and the first time that it was gone."
does_not_say:
  nl: "Niet hoe lang advertenties stonden die nooit zijn verwijderd. De eerste dag is die waarop de adverteerder wilde beginnen; de advertentie kan later zijn getoond."
  en: "Not how long ads stood that were never removed. The first day is the one on which the advertiser wanted to begin; the ad may have been shown later."
formula:
  nl: "Mediaan van de dagen tot de laatste keer gezien (onderkant) en tot de eerste keer verwijderd gezien (bovenkant); was zij er nooit te zien, dan begint de bandbreedte bij 0."
  en: "Median of the days until last seen (lower bound) and until first seen removed (upper bound); where it was never seen shown, the range begins at 0."
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
    least_days_up AS value_low,
    most_days_up AS value_high,
    NULL AS numerator,
    removed_count AS denominator,
    'days' AS unit,
    maturity,
    evidence
FROM known_actor_month
WHERE removed_count > 0;
