/*
id: report_rule_r03_count
title:
  nl: "R03: categorieën die niet optellen tot het totaal"
  en: "R03: categories that do not add up to the total"
unit: count
says:
  nl: "Hoe vaak de som van de hoofdcategorieën niet gelijk is aan de rij TOTAL, voor het eerste aantal van elk deel."
  en: "How often the sum of the main categories differs from the row TOTAL, for the leading count of each part."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Som van de rijen STATEMENT_CATEGORY tegenover de rij TOTAL."
  en: "Sum of the rows STATEMENT_CATEGORY against the row TOTAL."
comparability: within_service
sources: [orders_act_count, notices_count, illegal_measures_count, tc_measures_count]
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        sum(value_low) FILTER (category <> 'TOTAL') <> max(value_low) FILTER (category = 'TOTAL') AS is_defect,
        list(evidence ORDER BY category = 'TOTAL' DESC, category) AS cells
    FROM own_cell
    WHERE indicator IN ('orders_act_count', 'notices_count', 'illegal_measures_count', 'tc_measures_count')
        AND (category = 'TOTAL' OR category NOT LIKE '%/%')
        -- By country only the total over countries is compared: most reports leave the rest out.
        AND country IN ('', 'EU')
        AND NOT is_blank
        AND is_whole
    GROUP BY service_id, part, period_start, period_end, indicator, country, surface
    HAVING count(*) FILTER (category = 'TOTAL') = 1 AND count(*) > 1
)

SELECT * FROM defects('checks');
