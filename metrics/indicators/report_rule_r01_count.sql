/*
id: report_rule_r01_count
title:
  nl: "R01: aantallen die geen heel getal zijn"
  en: "R01: counts that are not whole numbers"
unit: count
says:
  nl: "Hoeveel cellen met een aantal een gebroken getal bevatten."
  en: "How many cells for a count hold a fraction."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Cellen met een aantal, personen of gebruikers waarin geen heel getal staat."
  en: "Cells for a count, people or users that are not whole."
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
        value_low <> floor(value_low) OR value_high <> floor(value_high) AS is_defect,
        [evidence] AS cells
    FROM own_cell
    WHERE unit IN ('count', 'persons', 'recipients') AND NOT is_blank
)

SELECT * FROM defects('checks');
