/*
id: report_rule_r10_count
title:
  nl: "R10: meer van betrouwbare flaggers dan in totaal"
  en: "R10: more from trusted flaggers than in total"
unit: count
says:
  nl: "Hoe vaak het aantal voor betrouwbare flaggers hoger is dan het aantal voor iedereen: meldingen, stukken inhoud en acties."
  en: "How often the number for trusted flaggers is higher than that for everybody: notices, items and actions."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Per categorie en trefwoord: het aantal voor betrouwbare flaggers tegenover het aantal voor iedereen."
  en: "By category and keyword: the number for trusted flaggers against the number for everybody."
comparability: within_service
sources: [notices_tf_count, notice_items_tf_count, notice_actions_law_tf_count, notice_actions_tc_tf_count]
part: "4"
method_version: 1
*/
WITH checks AS (
    SELECT
        everybody.service_id,
        everybody.part,
        everybody.period_start,
        everybody.period_end,
        flaggers.value_low > everybody.value_high AS is_defect,
        [everybody.evidence, flaggers.evidence] AS cells
    FROM own_cell AS everybody
    INNER JOIN own_cell AS flaggers
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE (everybody.indicator, flaggers.indicator) IN (
        ('notices_count', 'notices_tf_count'),
        ('notice_items_count', 'notice_items_tf_count'),
        ('notice_actions_law_count', 'notice_actions_law_tf_count'),
        ('notice_actions_tc_count', 'notice_actions_tc_tf_count')
    )
        -- Said of each side too, so that the join is of a few cells and not of all.
        AND everybody.indicator IN (
            'notices_count', 'notice_items_count', 'notice_actions_law_count', 'notice_actions_tc_count'
        )
        AND flaggers.indicator IN (
            'notices_tf_count', 'notice_items_tf_count', 'notice_actions_law_tf_count', 'notice_actions_tc_tf_count'
        )
        AND NOT everybody.is_blank
        AND NOT flaggers.is_blank
)

SELECT * FROM defects('checks');
