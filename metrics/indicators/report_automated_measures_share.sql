/*
id: report_automated_measures_share
title:
  nl: "Alleen automatisch genomen maatregelen volgens het transparantierapport"
  en: "Measures taken solely by automated means according to the transparency report"
unit: share
says:
  nl: "Welk deel van de maatregelen volgens deel 8 van het rapport alleen met automatische middelen is genomen."
  en: "What share of the measures was taken solely by automated means, according to part 8 of the report."
does_not_say:
  nl: "Niet hoe goed de systemen zijn."
  en: "Not how good the systems are."
formula:
  nl: "Deel 8: alleen automatisch genomen maatregelen, gedeeld door die en de niet automatisch genomen maatregelen samen."
  en: "Part 8: measures solely by automated means, divided by these and those not by automated means together."
comparability: within_service
sources: [measures_automated_count, measures_not_automated_count]
method_version: 1
*/
SELECT
    automated.service_id,
    '' AS country,
    '' AS language,
    automated.period_start,
    automated.period_end,
    automated.dimension,
    automated.value_low / (automated.value_low + other.value_high) AS value_low,
    automated.value_high / (automated.value_high + other.value_low) AS value_high,
    automated.value_low AS numerator,
    automated.value_low + other.value_low AS denominator,
    'share' AS unit,
    automated.maturity,
    as_role(automated.evidence, 'numerator') || as_role(other.evidence, 'denominator') AS evidence
FROM published('measures_automated_count') AS automated
INNER JOIN published('measures_not_automated_count') AS other
    USING (service_id, country, language, period_start, period_end, dimension, scope)
WHERE automated.scope = 'total'
    AND automated.country IN ('', 'EU')
    AND automated.language = ''
    AND automated.value_low + other.value_low > 0;
