/*
id: sor_half_year_count
title:
  nl: "Motiveringen over een heel halfjaar"
  en: "Statements over a whole half-year"
unit: count
says:
  nl: "Hoeveel motiveringen de Commissie over het hele halfjaar ontving, om naast het rapport over dat halfjaar te leggen."
  en: "How many statements the Commission received over the whole half-year, to hold beside the report on that half-year."
does_not_say:
  nl: "Niet hoeveel maatregelen er waren: een besluit van eind december kan in januari zijn ontvangen, en niet elke maatregel vraagt om een motivering."
  en: "Not how many measures there were: a decision of late December may have been received in January, and not each measure calls for a statement."
formula:
  nl: "Alle motiveringen die in een heel halfjaar zijn ontvangen."
  en: "All statements received in a whole half-year."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    counted AS value_low,
    counted AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    evidence
FROM statement_half
WHERE name = 'statements';
