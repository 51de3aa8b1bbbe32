/*
id: sor_detection_automation_gap_share
title:
  nl: "Verschil tussen automatisch ontdekt en automatisch beslist"
  en: "Gap between automated detection and automated decision"
unit: share
says:
  nl: "Hoe ver het aandeel automatisch ontdekt afwijkt van het aandeel geheel of deels automatisch beslist."
  en: "How far the share detected automatically differs from the share decided wholly or partly automatically."
does_not_say:
  nl: "Niet welk van beide onjuist is: ontdekken en beslissen zijn twee stappen."
  en: "Not which of both is wrong: detecting and deciding are two steps."
formula:
  nl: "Aandeel automatisch ontdekt min aandeel geheel of deels automatisch beslist, zonder teken."
  en: "Share detected automatically minus share decided wholly or partly automatically, without its sign."
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
    abs(counts['detection_yes'] - counts['decision_fully'] - counts['decision_partially']) / counts['broken_down'] AS value_low,
    abs(counts['detection_yes'] - counts['decision_fully'] - counts['decision_partially']) / counts['broken_down'] AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(cells['detection_yes'], 'numerator') || as_role(cells['decision_fully'], 'denominator')
        || as_role(cells['decision_partially'], 'denominator')
    ) AS evidence
FROM statement_wide
WHERE counts['broken_down'] > 0;
