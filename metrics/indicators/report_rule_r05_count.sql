/*
id: report_rule_r05_count
title:
  nl: "R05: soorten beperking die niet optellen tot het aantal maatregelen"
  en: "R05: kinds of restriction that do not add up to the measures"
unit: count
says:
  nl: "Hoe vaak de som van de veertien soorten beperking afwijkt van het aantal maatregelen in de rij TOTAL."
  en: "How often the sum of the fourteen kinds of restriction differs from the measures in the row TOTAL."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Som van de veertien kolommen met beperkingen tegenover de kolom met maatregelen."
  en: "Sum of the fourteen columns of restrictions against the column of measures."
comparability: within_service
sources: [illegal_measures_count, tc_measures_count]
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        sum(value_low) FILTER (NOT is_total) <> max(value_low) FILTER (is_total) AS is_defect,
        list(evidence ORDER BY is_total DESC, indicator) AS cells
    FROM (
        SELECT *, indicator LIKE '%\_measures\_count' ESCAPE '\' AS is_total
        FROM own_cell
        WHERE part IN ('5', '6') AND category = 'TOTAL' AND NOT is_blank AND is_whole
            AND indicator NOT LIKE '%automated%'
    )
    GROUP BY service_id, part, period_start, period_end, surface
    HAVING count(*) FILTER (is_total) = 1 AND count(*) FILTER (NOT is_total) > 0
)

SELECT * FROM defects('checks');
