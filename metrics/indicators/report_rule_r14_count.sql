/*
id: report_rule_r14_count
title:
  nl: "R14: uitkomsten die niet optellen tot het aantal klachten"
  en: "R14: outcomes that do not add up to the complaints"
unit: count
says:
  nl: "Hoe vaak gehandhaafd, deels teruggedraaid, teruggedraaid en niet beslist samen niet gelijk zijn aan het totaal."
  en: "How often upheld, partially reversed, reversed and omitted together differ from the total."
does_not_say:
  nl: "Niet dat het totaal onjuist is: zaken die aan het eind van de periode nog lopen, staan bij sommige diensten in het totaal en niet bij de uitkomsten."
  en: "Not that the total is wrong: some services count cases that are still open at the end of the period in the total and not among the outcomes."
formula:
  nl: "Som van de uitkomsten tegenover het totaal, per soort klacht of geschil."
  en: "Sum of the outcomes against the total, by kind of complaint or dispute."
comparability: within_service
sources: [complaints, disputes]
part: "7"
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        sum(value_low) FILTER (dimension <> 'total') <> max(value_low) FILTER (dimension = 'total') AS is_defect,
        list(evidence ORDER BY dimension = 'total' DESC, dimension) AS cells
    FROM own_cell
    WHERE part = '7'
        AND dimension IN ('total', 'upheld', 'partially_reversed', 'reversed', 'omitted')
        AND NOT is_blank
        AND is_whole
    GROUP BY service_id, part, period_start, period_end, indicator, surface
    HAVING count(*) FILTER (dimension = 'total') = 1 AND count(*) FILTER (dimension <> 'total') > 0
)

SELECT * FROM defects('checks');
