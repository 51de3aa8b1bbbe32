/*
id: report_rule_r07_count
title:
  nl: "R07: niets automatisch bij zeer veel maatregelen"
  en: "R07: nothing automated among very many measures"
unit: count
says:
  nl: "Hoe vaak een dienst meer dan honderdduizend maatregelen meldt, waarvan nul automatisch ontdekt."
  en: "How often a service reports more than a hundred thousand measures and none detected by automated means."
does_not_say:
  nl: "Niet dat de cel onjuist is: een dienst kan alles door mensen laten ontdekken. Bij zulke aantallen is dat een vraag waard."
  en: "Not that the cell is wrong: a service may have people detect everything. At such numbers that is worth a question."
formula:
  nl: "Nul automatisch ontdekt bij meer dan 100.000 maatregelen in de rij TOTAL."
  en: "None detected by automated means among more than 100,000 measures in the row TOTAL."
comparability: within_service
sources: [illegal_measures_automated_count, tc_measures_automated_count]
method_version: 1
*/
WITH checks AS (
    SELECT
        measures.service_id,
        measures.part,
        measures.period_start,
        measures.period_end,
        automated.value_high = 0 AND measures.value_low > 100000 AS is_defect,
        [measures.evidence, automated.evidence] AS cells
    FROM own_cell AS measures
    INNER JOIN own_cell AS automated
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE measures.category = 'TOTAL'
        AND measures.indicator IN ('illegal_measures_count', 'tc_measures_count')
        AND automated.indicator IN ('illegal_measures_automated_count', 'tc_measures_automated_count')
        AND NOT measures.is_blank
        AND NOT automated.is_blank
)

SELECT * FROM defects('checks');
