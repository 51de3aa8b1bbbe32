/*
id: report_category_sum_ratio
title:
  nl: "Som van de categorieën gedeeld door het totaal"
  en: "Sum of the categories divided by the total"
unit: ratio
says:
  nl: "Welk deel van het totaal terug te vinden is in de hoofdcategorieën. 1 is precies gelijk."
  en: "How much of the total is found in the main categories. 1 is exactly equal."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Som van de rijen STATEMENT_CATEGORY gedeeld door de rij TOTAL, per deel."
  en: "Sum of the rows STATEMENT_CATEGORY divided by the row TOTAL, by part."
comparability: within_service
sources: [orders_act_count, notices_count, illegal_measures_count, tc_measures_count]
method_version: 1
*/
WITH sums AS (
    SELECT
        service_id,
        part,
        surface,
        period_start,
        period_end,
        sum(value_low) FILTER (category <> 'TOTAL') AS categories_sum,
        max(value_low) FILTER (category = 'TOTAL') AS total,
        list(
            cell(
                CASE category WHEN 'TOTAL' THEN 'denominator' ELSE 'numerator' END,
                evidence.source_file_id,
                evidence.locator,
                evidence.value_text
            )
            ORDER BY category = 'TOTAL' DESC, category
        ) AS evidence
    FROM own_cell
    WHERE indicator IN ('orders_act_count', 'notices_count', 'illegal_measures_count', 'tc_measures_count')
        AND (category = 'TOTAL' OR category NOT LIKE '%/%')
        AND country IN ('', 'EU')
        AND NOT is_blank
        AND is_whole
    GROUP BY service_id, part, surface, period_start, period_end, indicator, country
    HAVING count(*) FILTER (category = 'TOTAL') = 1 AND count(*) > 1
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    concat_ws('/', part, nullif(surface, '')) AS dimension,
    categories_sum / total AS value_low,
    categories_sum / total AS value_high,
    categories_sum AS numerator,
    total AS denominator,
    'ratio' AS unit,
    'final' AS maturity,
    evidence
FROM sums
WHERE total > 0;
