/*
id: report_rule_r22_count
title:
  nl: "R22: nauwkeurigheid buiten 0 en 1"
  en: "R22: accuracy outside 0 and 1"
unit: count
says:
  nl: "Hoe vaak nauwkeurigheid, precisie of recall niet tussen 0 en 1 ligt."
  en: "How often accuracy, precision or recall is not between 0 and 1."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Cellen met een aandeel onder 0 of boven 1."
  en: "Cells for a share under 0 or over 1."
comparability: within_service
sources: [automated_accuracy_share, automated_precision_share, automated_recall_share]
part: "8"
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        value_low < 0 OR value_high > 1 AS is_defect,
        [evidence] AS cells
    FROM own_cell
    WHERE part = '8' AND unit = 'share' AND NOT is_blank
)

SELECT * FROM defects('checks');
