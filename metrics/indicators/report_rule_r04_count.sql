/*
id: report_rule_r04_count
title:
  nl: "R04: subcategorieën die niet optellen tot hun categorie"
  en: "R04: sub-categories that do not add up to their category"
unit: count
says:
  nl: "Hoe vaak de som van de trefwoorden niet gelijk is aan de categorie waar zij onder vallen, voor het eerste aantal van elk deel."
  en: "How often the sum of the keywords differs from the category they belong to, for the leading count of each part."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Som van de rijen KEYWORD tegenover hun categorie; alleen waar trefwoorden zijn ingevuld."
  en: "Sum of the rows KEYWORD against their category; only where keywords are filled in."
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
        sum(value_low) FILTER (category LIKE '%/%') <> max(value_low) FILTER (category NOT LIKE '%/%') AS is_defect,
        list(evidence ORDER BY category) AS cells
    FROM own_cell
    WHERE indicator IN ('orders_act_count', 'notices_count', 'illegal_measures_count', 'tc_measures_count') AND category <> 'TOTAL' AND NOT is_blank
        AND is_whole
        -- Most reports fill in no keyword: then there is nothing to add up.
        AND (service_id, part, period_start, period_end) IN (
            SELECT (service_id, part, period_start, period_end)
            FROM own_cell
            WHERE category LIKE '%/%' AND NOT is_blank
        )
    GROUP BY service_id, part, period_start, period_end, indicator, country, surface, split_part(category, '/', 1)
    HAVING count(*) FILTER (category LIKE '%/%') > 0 AND count(*) FILTER (category NOT LIKE '%/%') = 1
)

SELECT * FROM defects('checks');
