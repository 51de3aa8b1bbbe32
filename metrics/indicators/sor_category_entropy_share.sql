/*
id: sor_category_entropy_share
title:
  nl: "Spreiding over de categorieën"
  en: "Spread over the categories"
unit: share
says:
  nl: "Hoe gelijk de motiveringen over de gebruikte categorieën zijn verdeeld: 0% is alles in één, 100% is overal evenveel."
  en: "How evenly the statements are spread over the categories used: 0% is all in one, 100% is as many in each."
does_not_say:
  nl: "Niet hoeveel de dienst modereert. Elke dienst deelt besluiten op een eigen manier in."
  en: "Not how much the service moderates. Each service sorts decisions in its own way."
formula:
  nl: "Entropie van de verdeling, gedeeld door de hoogst mogelijke bij dat aantal categorieën; bij één categorie 0."
  en: "Entropy of the distribution, divided by the highest possible for that number of categories; 0 for one category."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
WITH part AS (
    SELECT
        *,
        counted / sum(counted) OVER (PARTITION BY service_id, period_start) AS share
    FROM statement_total
    WHERE starts_with(name, 'STATEMENT_CATEGORY_') AND counted > 0
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CASE count(*) WHEN 1 THEN 0 ELSE round(-sum(share * ln(share)) / ln(count(*)), 9) END AS value_low,
    CASE count(*) WHEN 1 THEN 0 ELSE round(-sum(share * ln(share)) / ln(count(*)), 9) END AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(flatten(list(evidence ORDER BY counted DESC, name))) AS evidence
FROM part
GROUP BY service_id, period_start, period_end;
