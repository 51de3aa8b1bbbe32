/*
id: sor_manual_same_day_share
title:
  nl: "Besluiten zonder automatisering op de dag van plaatsing"
  en: "Decisions without automation on the day of posting"
unit: share
says:
  nl: "Welk deel van de besluiten volgens de dienst zonder automatisering is genomen én op dezelfde dag als de inhoud."
  en: "What share of the decisions was, according to the service, taken without automation and on the same day as the content."
does_not_say:
  nl: "Niet dat het onmogelijk is. Een hoog aandeel past slecht bij met de hand beslissen: dan zijn vaak twee datums gelijk ingevuld."
  en: "Not that it is impossible. A high share fits badly with deciding by hand: often two dates were filled in alike."
formula:
  nl: "Van de groepen waarin alle besluiten op dezelfde dag vielen (ten minste) tot alle besluiten zonder automatisering (ten hoogste), gedeeld door alle."
  en: "From the groups in which all decisions fell on the same day (at least) to all decisions without automation (at most), divided by all."
comparability: within_service
sources: [sor_decision_count, sor_moderation_delay_days]
method_version: 1
*/
-- A mean of exactly zero, with none below zero, says it of every statement; any other mean leaves a range.
WITH counted AS (
    SELECT
        *,
        counts['decision_not_automated'] AS manual,
        counts['moderation_days_sum'] = 0 AND counts['moderation_negative'] = 0 AS is_all_same_day
    FROM statement_wide
    WHERE counts['broken_down'] > 0 AND counts['worded'] = counts['broken_down']
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CASE WHEN is_all_same_day THEN manual ELSE coalesce(counts['manual_same_day'], 0) END / counts['worded'] AS value_low,
    manual / counts['worded'] AS value_high,
    manual AS numerator,
    counts['worded'] AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(cells['decision_not_automated'], 'numerator') || as_role(cells['moderation_days_sum'], 'numerator')
        || as_role(cells['worded'], 'denominator')
    ) AS evidence
FROM counted
WHERE manual IS NOT NULL;
