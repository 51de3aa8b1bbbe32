/*
id: report_rule_r06_count
title:
  nl: "R06: meer automatisch dan in totaal"
  en: "R06: more automated than in total"
unit: count
says:
  nl: "Hoe vaak het aantal automatisch ontdekte maatregelen hoger is dan het aantal maatregelen."
  en: "How often measures detected by automated means outnumber all measures."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Per categorie: automatisch ontdekt tegenover alle maatregelen."
  en: "By category: detected by automated means against all measures."
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
        automated.value_low > measures.value_high AS is_defect,
        [measures.evidence, automated.evidence] AS cells
    FROM own_cell AS measures
    INNER JOIN own_cell AS automated
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE measures.indicator IN ('illegal_measures_count', 'tc_measures_count')
        AND automated.indicator IN ('illegal_measures_automated_count', 'tc_measures_automated_count')
        AND NOT measures.is_blank
        AND NOT automated.is_blank
)

SELECT * FROM defects('checks');
