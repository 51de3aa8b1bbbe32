/*
id: report_automated_detection_share
title:
  nl: "Automatisch ontdekt volgens het transparantierapport"
  en: "Detected automatically according to the transparency report"
unit: share
says:
  nl: "Bij welk deel van de maatregelen op eigen initiatief volgens het rapport alleen een automatisch systeem de inhoud ontdekte."
  en: "For what share of the measures on own initiative an automated system alone detected the content, according to the report."
does_not_say:
  nl: "Niet of ook het besluit automatisch was. Maatregelen na meldingen tellen niet mee."
  en: "Not whether the decision was automated too. Measures after notices are left out."
formula:
  nl: "Delen 5 en 6: maatregelen na alleen automatische ontdekking, gedeeld door alle maatregelen op eigen initiatief."
  en: "Parts 5 and 6: measures after detection by automated means alone, divided by all measures on own initiative."
comparability: within_service
sources: [illegal_measures_count, illegal_measures_automated_count, tc_measures_count, tc_measures_automated_count]
method_version: 1
*/
WITH figure_of_part AS (
    SELECT *, 'illegal' AS ground, false AS is_automated FROM total_over_categories('illegal_measures_count')
    UNION ALL
    SELECT *, 'illegal', true FROM total_over_categories('illegal_measures_automated_count')
    UNION ALL
    SELECT *, 'terms', false FROM total_over_categories('tc_measures_count')
    UNION ALL
    SELECT *, 'terms', true FROM total_over_categories('tc_measures_automated_count')
),

-- A table that gives only one of the two would bend the share.
complete AS (
    SELECT *
    FROM figure_of_part
    WHERE country IN ('', 'EU') AND language = ''
    QUALIFY count(DISTINCT is_automated) OVER (
        PARTITION BY service_id, period_start, period_end, ground, dimension
    ) = 2
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(value_low) FILTER (is_automated) / nullif(sum(value_high) FILTER (NOT is_automated), 0) AS value_low,
    sum(value_high) FILTER (is_automated) / nullif(sum(value_low) FILTER (NOT is_automated), 0) AS value_high,
    sum(value_low) FILTER (is_automated) AS numerator,
    sum(value_low) FILTER (NOT is_automated) AS denominator,
    'share' AS unit,
    min(maturity) AS maturity,
    flatten(
        list(
            as_role(evidence, CASE WHEN is_automated THEN 'numerator' ELSE 'denominator' END)
            ORDER BY is_automated DESC, ground, dimension
        )
    ) AS evidence
FROM complete
GROUP BY service_id, period_start, period_end;
