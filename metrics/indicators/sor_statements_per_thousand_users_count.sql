/*
id: sor_statements_per_thousand_users_count
title:
  nl: "Motiveringen per duizend gebruikers"
  en: "Statements per thousand users"
unit: count
says:
  nl: "Hoeveel motiveringen er in het halfjaar zijn per duizend gebruikers per maand in de EU."
  en: "How many statements there are in the half-year per thousand monthly users in the EU."
does_not_say:
  nl: "Niet hoe streng een dienst is: een winkel heeft andere besluiten dan een sociaal netwerk, en elke dienst telt gebruikers anders."
  en: "Not how strict a service is: a shop takes other decisions than a social network, and each service counts users in its own way."
formula:
  nl: "Motiveringen, gedeeld door de gebruikers in de EU in het rapport over hetzelfde halfjaar, maal duizend."
  en: "Statements, divided by the users in the EU in the report on the same half-year, times a thousand."
comparability: within_service
sources: [sor_statements_count, amar_users]
method_version: 1
*/
SELECT
    half.service_id,
    '' AS country,
    '' AS language,
    half.period_start,
    half.period_end,
    '' AS dimension,
    1000 * half.counted / users.value_high AS value_low,
    1000 * half.counted / users.value_low AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    users.maturity,
    as_role(half.evidence, 'numerator') || as_role(users.evidence, 'denominator') AS evidence
FROM statement_half AS half
INNER JOIN published('amar_users') AS users
    ON half.service_id = users.service_id
    AND half.period_start = users.period_start
    AND half.period_end = users.period_end
WHERE half.name = 'statements' AND users.country = 'EU' AND users.dimension = '' AND users.value_low > 0;
