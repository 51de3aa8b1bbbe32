/*
id: sor_report_category_distance_share
title:
  nl: "Verschil in categorieën tussen transparantiedatabase en rapport"
  en: "Difference in categories between Transparency Database and report"
unit: share
says:
  nl: "Welk deel van de motiveringen in een andere categorie zou moeten staan om dezelfde verdeling te krijgen als het rapport."
  en: "What share of the statements would have to be in another category for the spread to be that of the report."
does_not_say:
  nl: "Niet welke van beide verdelingen juist is. Het rapport telt ook maatregelen zonder motivering."
  en: "Not which of both spreads is right. The report also counts measures without a statement."
formula:
  nl: "De helft van de som van de verschillen tussen de aandelen per hoofdcategorie (delen 4, 5 en 6 van het rapport), over hetzelfde halfjaar."
  en: "Half the sum of the differences between the shares by main category (parts 4, 5 and 6 of the report), over the same half-year."
comparability: within_service
sources: [sor_statements_count, notice_actions_law_count, notice_actions_tc_count, illegal_measures_count, tc_measures_count]
method_version: 2
*/
WITH reported AS (
    SELECT
        service_id,
        period_start,
        period_end,
        category,
        sum(value_low) AS counted,
        min(cell('reference', source_file_id, locator, value_text)) AS evidence
    FROM figure
    WHERE indicator IN (
            'notice_actions_law_count', 'notice_actions_tc_count', 'illegal_measures_count', 'tc_measures_count'
        )
        AND starts_with(category, 'STATEMENT_CATEGORY_')
        AND NOT contains(category, '/')
        AND country IN ('', 'EU')
        AND language = ''
    GROUP BY service_id, period_start, period_end, category
),

compared AS (
    SELECT service_id, period_start, period_end, 'report' AS side, category, counted, evidence
    FROM reported
    WHERE (service_id, period_start, period_end) IN (
            SELECT (service_id, period_start, period_end) FROM statement_half
        )
    UNION ALL
    SELECT service_id, period_start, period_end, 'database', name, counted, evidence[1]
    FROM statement_half
    WHERE starts_with(name, 'STATEMENT_CATEGORY_')
        AND (service_id, period_start, period_end) IN (
            SELECT (service_id, period_start, period_end) FROM reported
        )
),

shared AS (
    SELECT *, counted / sum(counted) OVER (PARTITION BY service_id, period_end, side) AS share
    FROM compared
    QUALIFY sum(counted) OVER (PARTITION BY service_id, period_end, side) > 0
),

paired AS (
    SELECT
        service_id,
        period_start,
        period_end,
        category,
        abs(coalesce(sum(share) FILTER (side = 'report'), 0) - coalesce(sum(share) FILTER (side = 'database'), 0)) AS gap,
        count(DISTINCT side) AS sides_count,
        list(evidence ORDER BY side, evidence) AS evidence
    FROM shared
    GROUP BY ALL
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    round(sum(gap) / 2, 9) AS value_low,
    round(sum(gap) / 2, 9) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    flatten(list(evidence ORDER BY gap DESC, category)) AS evidence
FROM paired
GROUP BY service_id, period_start, period_end
-- Both sides have to be there; one alone is no comparison.
HAVING bool_or(sides_count = 2);
