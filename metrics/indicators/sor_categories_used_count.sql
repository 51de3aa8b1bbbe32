/*
id: sor_categories_used_count
title:
  nl: "Aantal gebruikte categorieën"
  en: "Number of categories used"
unit: count
says:
  nl: "Hoeveel verschillende categorieën de dienst gebruikt."
  en: "How many different categories the service uses."
does_not_say:
  nl: "Niet hoeveel er passen: een dienst met één soort inhoud heeft er weinig nodig. Tot juli 2025 waren er 14, daarna 16."
  en: "Not how many fit: a service with one kind of content needs few. There were 14 until July 2025 and 16 since."
formula:
  nl: "Categorieën met ten minste één motivering."
  en: "Categories with at least one statement."
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
    CAST(count(*) AS DOUBLE) AS value_low,
    CAST(count(*) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_distinct(flatten(list(evidence ORDER BY counted DESC, name))) AS evidence
FROM statement_total
WHERE starts_with(name, 'STATEMENT_CATEGORY_') AND counted > 0
GROUP BY service_id, period_start, period_end;
