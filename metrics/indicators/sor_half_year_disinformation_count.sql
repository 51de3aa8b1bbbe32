/*
id: sor_half_year_disinformation_count
title:
  nl: "Motiveringen over desinformatie over een heel halfjaar"
  en: "Statements on disinformation over a whole half-year"
unit: count
says:
  nl: "Hoeveel motiveringen over een heel halfjaar gaan over maatschappelijk debat, verkiezingen of onjuiste informatie, om naast het rapport over de gedragscode te leggen."
  en: "How many statements over a whole half-year are about civic discourse, elections or false information, to hold beside the report on the Code."
does_not_say:
  nl: "Niet hoeveel onjuiste informatie er is. Een dienst die het onder een andere categorie zet, staat hier laag."
  en: "Not how much false information there is. A service that files it under another category is low here."
formula:
  nl: "Motiveringen met de categorie maatschappelijk debat of verkiezingen (ook als tweede), of met een trefwoord over desinformatie, ontvangen in een heel halfjaar."
  en: "Statements with the category civic discourse or elections (also as a second one), or with a keyword on disinformation, received in a whole half-year."
comparability: within_service
sources: [sor_statements_count, sor_keyword_count]
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
WHERE name = 'disinformation';
