/*
id: sor_civic_month_count
title:
  nl: "Motiveringen over het publieke debat of verkiezingen, per maand"
  en: "Statements on civic discourse or elections, by month"
unit: count
says:
  nl: "Hoeveel motiveringen in een maand de categorie ‘negatieve gevolgen voor het publieke debat of verkiezingen’ hebben."
  en: "How many statements in a month have the category ‘negative effects on civic discourse or elections’."
does_not_say:
  nl: "Niet hoeveel desinformatie er is. Een sprong kan betekenen dat de dienst anders indeelt: Facebook ging van 39 in februari 2026 naar 942.449 in april 2026, terwijl fraude en de restcategorie even veel verschoven."
  en: "Not how much disinformation there is. A jump may mean that the service sorts in another way: Facebook went from 39 in February 2026 to 942,449 in April 2026, while fraud and the catch-all category shifted as much."
formula:
  nl: "Motiveringen met deze hoofdcategorie, in hele maanden."
  en: "Statements with this main category, in whole months."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
-- Where a month is known and the category has no row, no statement has it.
SELECT
    service_id,
    '' AS country,
    '' AS language,
    month_start AS period_start,
    last_day AS period_end,
    '' AS dimension,
    coalesce(sum(counted) FILTER (category = civic_category()), 0) AS value_low,
    coalesce(sum(counted) FILTER (category = civic_category()), 0) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    [
        coalesce(min(evidence) FILTER (category = civic_category()), min(evidence))
    ] AS evidence
FROM category_month
GROUP BY service_id, month_start, last_day;
