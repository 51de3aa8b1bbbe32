/*
id: illegal_measures_automated_share
title:
  nl: "Aandeel automatisch ontdekt, maatregelen op grond van de wet"
  en: "Share detected by automated means, measures on the basis of the law"
unit: share
says:
  nl: "Bij welk deel van de maatregelen alleen een automatisch systeem de inhoud ontdekte."
  en: "For what share of the measures an automated system alone detected the content."
does_not_say:
  nl: "Niet of ook het besluit automatisch was."
  en: "Not whether the decision was automated too."
formula:
  nl: "Maatregelen na alleen automatische ontdekking gedeeld door alle maatregelen."
  en: "Measures after detection by automated means alone, divided by all measures."
comparability: within_service
sources: [illegal_measures_automated_count, illegal_measures_count]
part: "5"
method_version: 1
*/
SELECT
    automated.service_id,
    automated.country,
    automated.language,
    automated.period_start,
    automated.period_end,
    automated.dimension,
    automated.value_low / measures.value_high AS value_low,
    automated.value_high / measures.value_low AS value_high,
    automated.value_low AS numerator,
    measures.value_low AS denominator,
    'share' AS unit,
    automated.maturity,
    automated.evidence || measures.evidence AS evidence
FROM total_over_categories('illegal_measures_automated_count') AS automated
INNER JOIN total_over_categories('illegal_measures_count') AS measures
    USING (service_id, country, language, period_start, period_end, dimension)
WHERE measures.value_low > 0;
