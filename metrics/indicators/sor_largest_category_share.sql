/*
id: sor_largest_category_share
title:
  nl: "Aandeel van de grootste categorie"
  en: "Share of the largest category"
unit: share
says:
  nl: "Welk deel van de motiveringen in de categorie valt die de dienst het meest gebruikt."
  en: "What share of the statements falls in the category that the service uses most."
does_not_say:
  nl: "Niet hoeveel de dienst modereert. Elke dienst deelt besluiten op een eigen manier in."
  en: "Not how much the service moderates. Each service sorts decisions in its own way."
formula:
  nl: "De grootste categorie, gedeeld door alle motiveringen."
  en: "The largest category, divided by all statements."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
SELECT
    category.service_id,
    '' AS country,
    '' AS language,
    category.period_start,
    category.period_end,
    '' AS dimension,
    max(category.counted) / any_value(total.counted) AS value_low,
    max(category.counted) / any_value(total.counted) AS value_high,
    max(category.counted) AS numerator,
    any_value(total.counted) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(arg_max(category.evidence, (category.counted, category.name)), 'numerator')
        || as_role(any_value(total.evidence), 'denominator')
    ) AS evidence
FROM statement_total AS category
INNER JOIN statement_total AS total
    ON category.service_id = total.service_id
    AND category.period_start = total.period_start
    AND total.name = 'broken_down'
WHERE starts_with(category.name, 'STATEMENT_CATEGORY_') AND total.counted > 0
GROUP BY category.service_id, category.period_start, category.period_end;
