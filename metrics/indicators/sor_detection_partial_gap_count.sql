/*
id: sor_detection_partial_gap_count
title:
  nl: "Verschil tussen automatisch ontdekt en deels automatisch beslist"
  en: "Gap between detected automatically and decided partly automatically"
unit: count
says:
  nl: "Hoeveel motiveringen het aantal automatisch ontdekte verschilt van het aantal deels automatisch besliste."
  en: "By how many statements the number detected automatically differs from the number decided partly automatically."
does_not_say:
  nl: "Niet dat een van beide onjuist is. Zijn zij op de eenheid na gelijk, dan stuurt waarschijnlijk één gegeven beide velden aan, en zeggen zij niets apart."
  en: "Not that one of them is wrong. Where they are equal to the unit, one datum probably drives both fields, and they say nothing apart."
formula:
  nl: "Automatisch ontdekt min deels automatisch beslist, zonder teken; alleen waar er duizend of meer van zijn."
  en: "Detected automatically minus decided partly automatically, without its sign; only where there are a thousand or more."
comparability: within_service
sources: [sor_detection_count, sor_decision_count]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    abs(counts['detection_yes'] - counts['decision_partially']) AS value_low,
    abs(counts['detection_yes'] - counts['decision_partially']) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(cells['detection_yes'], 'numerator') || as_role(cells['decision_partially'], 'denominator')
    ) AS evidence
FROM statement_wide
WHERE counts['decision_partially'] >= 1000 AND counts['detection_yes'] IS NOT NULL;
