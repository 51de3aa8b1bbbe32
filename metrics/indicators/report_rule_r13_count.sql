/*
id: report_rule_r13_count
title:
  nl: "R13: geen melding van een betrouwbare flagger"
  en: "R13: no notice from a trusted flagger"
unit: count
says:
  nl: "Hoe vaak een dienst meer dan duizend meldingen noemt en geen enkele van een betrouwbare flagger."
  en: "How often a service reports more than a thousand notices and none from a trusted flagger."
does_not_say:
  nl: "Niet dat de cel onjuist is: het kan dat geen betrouwbare flagger iets meldde. De vraag is of de dienst hun meldingen herkent."
  en: "Not that the cell is wrong: it may be that no trusted flagger sent anything. The question is whether the service recognises their notices."
formula:
  nl: "Nul meldingen van betrouwbare flaggers bij meer dan 1.000 meldingen in de rij TOTAL."
  en: "Zero notices from trusted flaggers with more than 1,000 notices in the row TOTAL."
comparability: within_service
sources: [notices_count, notices_tf_count]
part: "4"
method_version: 1
*/
WITH checks AS (
    SELECT
        notices.service_id,
        notices.part,
        notices.period_start,
        notices.period_end,
        flaggers.value_high = 0 AND notices.value_low > 1000 AS is_defect,
        [notices.evidence, flaggers.evidence] AS cells
    FROM own_cell AS notices
    INNER JOIN own_cell AS flaggers
        USING (service_id, part, period_start, period_end, country, language, category, surface, dimension)
    WHERE notices.indicator = 'notices_count'
        AND flaggers.indicator = 'notices_tf_count'
        AND notices.category = 'TOTAL'
        AND NOT notices.is_blank
        AND NOT flaggers.is_blank
)

SELECT * FROM defects('checks');
