/*
id: report_rule_r24_count
title:
  nl: "R24: nauwkeurigheid van precies 1"
  en: "R24: accuracy of exactly 1"
unit: count
says:
  nl: "Hoe vaak nauwkeurigheid, precisie of recall precies 1 is: geen enkele fout."
  en: "How often accuracy, precision or recall is exactly 1: not a single error."
does_not_say:
  nl: "Niet dat de cel onjuist is: bij een kleine steekproef of na afronden kan 1 kloppen. De dienst hoort uit te leggen hoe zij meet."
  en: "Not that the cell is wrong: with a small sample or after rounding, 1 can be right. The service should explain how it measures."
formula:
  nl: "Cellen voor nauwkeurigheid, precisie of recall met de waarde 1."
  en: "Cells for accuracy, precision or recall with the value 1."
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
        value_low = 1 AND value_high = 1 AS is_defect,
        [evidence] AS cells
    FROM own_cell
    WHERE indicator IN ('automated_accuracy_share', 'automated_precision_share', 'automated_recall_share') AND NOT is_blank
)

SELECT * FROM defects('checks');
