/*
id: report_rule_r08_count
title:
  nl: "R08: minder stukken inhoud dan meldingen"
  en: "R08: fewer items than notices"
unit: count
says:
  nl: "Hoe vaak het aantal gemelde stukken inhoud lager is dan het aantal meldingen, ook voor betrouwbare flaggers."
  en: "How often notified items are fewer than notices, also for trusted flaggers."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Stukken inhoud tegenover meldingen in de rij TOTAL: elke melding gaat over ten minste één stuk."
  en: "Items against notices in the row TOTAL: each notice is about one item or more."
comparability: within_service
sources: [notice_items_count, notice_items_tf_count]
part: "4"
method_version: 1
*/
WITH checks AS (
    SELECT
        notices.service_id,
        notices.part,
        notices.period_start,
        notices.period_end,
        items.value_high < notices.value_low AS is_defect,
        [notices.evidence, items.evidence] AS cells
    FROM own_cell AS notices
    INNER JOIN own_cell AS items
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE notices.category = 'TOTAL'
        AND (notices.indicator, items.indicator) IN (
            ('notices_count', 'notice_items_count'), ('notices_tf_count', 'notice_items_tf_count')
        )
        AND NOT notices.is_blank
        AND NOT items.is_blank
)

SELECT * FROM defects('checks');
