/*
id: report_rule_r12_count
title:
  nl: "R12: mediaan nul bij veel meldingen"
  en: "R12: median of zero with many notices"
unit: count
says:
  nl: "Hoe vaak de mediane tijd om te handelen nul uur is, bij meer dan duizend meldingen."
  en: "How often the median time to act is zero hours, with more than a thousand notices."
does_not_say:
  nl: "Niet dat de cel onjuist is: een dienst die automatisch beslist, kan binnen een half uur klaar zijn en dat op nul afronden."
  en: "Not that the cell is wrong: a service that decides automatically may be done within half an hour and round that to zero."
formula:
  nl: "Mediaan van nul uur in de rij TOTAL bij meer dan 1.000 meldingen, ook voor betrouwbare flaggers."
  en: "Median of zero hours in the row TOTAL with more than 1,000 notices, also for trusted flaggers."
comparability: within_service
sources: [notice_action_median_hours, notice_action_tf_median_hours]
part: "4"
method_version: 1
*/
WITH checks AS (
    SELECT
        notices.service_id,
        notices.part,
        notices.period_start,
        notices.period_end,
        median_time.value_high = 0 AND notices.value_low > 1000 AS is_defect,
        [notices.evidence, median_time.evidence] AS cells
    FROM own_cell AS notices
    INNER JOIN own_cell AS median_time
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE (notices.indicator, median_time.indicator) IN (
        ('notices_count', 'notice_action_median_hours'),
        ('notices_tf_count', 'notice_action_tf_median_hours')
    )
        AND notices.category = 'TOTAL'
        AND notices.indicator IN ('notices_count', 'notices_tf_count')
        AND median_time.indicator IN ('notice_action_median_hours', 'notice_action_tf_median_hours')
        AND NOT notices.is_blank
        AND NOT median_time.is_blank
)

SELECT * FROM defects('checks');
