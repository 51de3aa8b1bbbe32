/*
id: report_rule_r09_count
title:
  nl: "R09: meer acties dan gemelde stukken inhoud"
  en: "R09: more actions than notified items"
unit: count
says:
  nl: "Hoe vaak na meldingen meer acties zijn genomen dan er stukken inhoud waren gemeld, per grond (de wet of de eigen voorwaarden), ook voor betrouwbare flaggers."
  en: "How often more actions followed notices than items were notified, by ground (the law or the own terms), also for trusted flaggers."
does_not_say:
  nl: "Niet dat de cel onjuist is: een dienst kan bij één stuk inhoud meer dan één actie tellen. Het sjabloon geeft daarvoor geen regel."
  en: "Not that the cell is wrong: a service may count more than one action for one item. The template gives no rule for that."
formula:
  nl: "Per categorie en trefwoord: acties op één grond tegenover gemelde stukken inhoud."
  en: "By category and keyword: actions on one ground against notified items."
comparability: within_service
sources: [notice_items_count, notice_items_tf_count, notice_actions_law_count, notice_actions_tc_count, notice_actions_law_tf_count, notice_actions_tc_tf_count]
part: "4"
method_version: 1
*/
WITH checks AS (
    SELECT
        items.service_id,
        items.part,
        items.period_start,
        items.period_end,
        actions.value_low > items.value_high AS is_defect,
        [items.evidence, actions.evidence] AS cells
    FROM own_cell AS items
    INNER JOIN own_cell AS actions
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE (items.indicator, actions.indicator) IN (
        ('notice_items_count', 'notice_actions_law_count'),
        ('notice_items_count', 'notice_actions_tc_count'),
        ('notice_items_tf_count', 'notice_actions_law_tf_count'),
        ('notice_items_tf_count', 'notice_actions_tc_tf_count')
    )
        -- Said of each side too, so that the join is of a few cells and not of all.
        AND items.indicator IN ('notice_items_count', 'notice_items_tf_count')
        AND actions.indicator IN (
            'notice_actions_law_count', 'notice_actions_tc_count', 'notice_actions_law_tf_count', 'notice_actions_tc_tf_count'
        )
        AND NOT items.is_blank
        AND NOT actions.is_blank
)

SELECT * FROM defects('checks');
