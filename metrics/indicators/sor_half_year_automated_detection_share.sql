/*
id: sor_half_year_automated_detection_share
title:
  nl: "Automatisch ontdekt volgens de transparantiedatabase, heel halfjaar"
  en: "Detected automatically according to the Transparency Database, whole half-year"
unit: share
says:
  nl: "Bij welk deel van de motiveringen over een heel halfjaar automatische ontdekking staat."
  en: "For what share of the statements over a whole half-year automated detection is given."
does_not_say:
  nl: "Niet hoe goed het systeem is. Bij Google Play stond dit veld tot 29 mei 2026 omgekeerd."
  en: "Not how good the system is. Google Play's field was inverted until 29 May 2026."
formula:
  nl: "Motiveringen met automatische ontdekking, gedeeld door alle, in een heel halfjaar."
  en: "Statements with automated detection, divided by all, in a whole half-year."
comparability: within_service
sources: [sor_detection_count]
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
WHERE part.name = 'detection_yes' AND whole.name = 'broken_down' AND whole.counted > 0;
