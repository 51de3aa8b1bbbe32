/*
id: sor_half_year_fully_automated_share
title:
  nl: "Volledig automatisch volgens de transparantiedatabase, heel halfjaar"
  en: "Fully automated according to the Transparency Database, whole half-year"
unit: share
says:
  nl: "Welk deel van de besluiten over een heel halfjaar volgens de motiveringen geheel automatisch is."
  en: "What share of the decisions over a whole half-year is wholly automated according to the statements."
does_not_say:
  nl: "Niet of een mens later heeft meegekeken."
  en: "Not whether a person looked at it later."
formula:
  nl: "Volledig automatische besluiten, gedeeld door alle, in een heel halfjaar."
  en: "Fully automated decisions, divided by all, in a whole half-year."
comparability: within_service
sources: [sor_decision_count]
method_version: 1
*/
SELECT
    part.service_id,
    '' AS country,
    '' AS language,
    part.period_start,
    part.period_end,
    '' AS dimension,
    part.counted / whole.counted AS value_low,
    part.counted / whole.counted AS value_high,
    part.counted AS numerator,
    whole.counted AS denominator,
    'share' AS unit,
    'final' AS maturity,
    as_role(part.evidence, 'numerator') || as_role(whole.evidence, 'denominator') AS evidence
FROM statement_half AS part
INNER JOIN statement_half AS whole USING (service_id, period_start, period_end)
WHERE part.name = 'decision_fully' AND whole.name = 'broken_down' AND whole.counted > 0;
