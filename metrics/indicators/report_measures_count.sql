/*
id: report_measures_count
title:
  nl: "Maatregelen volgens het transparantierapport, alle samen"
  en: "Measures according to the transparency report, all together"
unit: count
says:
  nl: "Hoeveel maatregelen het rapport noemt: na meldingen en op eigen initiatief, op grond van de wet en van de voorwaarden."
  en: "How many measures the report gives: after notices and on own initiative, on the basis of the law and of the terms."
does_not_say:
  nl: "Niet hoeveel stukken inhoud dat zijn. Maatregelen na bevelen van overheden tellen niet mee; dat zijn er weinig. Een dienst met een apart deel voor advertenties is met die erbij geteld."
  en: "Not how many items that are. Measures after orders by authorities are left out; those are few. A service with a separate table for advertisements is counted with it."
formula:
  nl: "Deel 4 (maatregelen op grond van wet en voorwaarden) + deel 5 + deel 6, over alle onderdelen van de dienst."
  en: "Part 4 (actions on the basis of law and terms) + part 5 + part 6, over all surfaces of the service."
comparability: within_service
sources: [notice_actions_law_count, notice_actions_tc_count, illegal_measures_count, tc_measures_count]
method_version: 1
*/
WITH figure_of_part AS (
    SELECT * FROM total_over_categories('notice_actions_law_count')
    UNION ALL BY NAME
    SELECT * FROM total_over_categories('notice_actions_tc_count')
    UNION ALL BY NAME
    SELECT *, true AS is_own FROM total_over_categories('illegal_measures_count')
    UNION ALL BY NAME
    SELECT *, true AS is_own FROM total_over_categories('tc_measures_count')
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(value_low) AS value_low,
    sum(value_high) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    min(maturity) AS maturity,
    flatten(list(evidence ORDER BY evidence)) AS evidence
FROM figure_of_part
WHERE country IN ('', 'EU') AND language = ''
GROUP BY service_id, period_start, period_end
-- Without the measures on own initiative it would be a fraction of what the report holds.
HAVING bool_or(is_own);
