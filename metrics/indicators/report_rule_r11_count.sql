/*
id: report_rule_r11_count
title:
  nl: "R11: mediaan langer dan de periode"
  en: "R11: median longer than the period"
unit: count
says:
  nl: "Hoe vaak een mediane tijd langer is dan de hele verslagperiode."
  en: "How often a median time is longer than the whole reporting period."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Cellen in uren die groter zijn dan het aantal uren van de periode."
  en: "Cells in hours greater than the hours of the period."
comparability: within_service
sources: [report]
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        value_low > (period_end - period_start + 1) * 24 AS is_defect,
        [evidence] AS cells
    FROM own_cell
    WHERE unit = 'hours' AND NOT is_blank
)

SELECT * FROM defects('checks');
