/*
id: sor_moderation_delay_days
title:
  nl: "Tijd tussen plaatsing en besluit, gemiddeld"
  en: "Time from posting to decision, on average"
unit: days
says:
  nl: "Hoeveel dagen er gemiddeld liggen tussen de dag van de inhoud en de dag waarop het besluit ingaat."
  en: "How many days lie on average between the day of the content and the day on which the decision takes effect."
does_not_say:
  nl: "Niet hoe snel een dienst is na een melding. Oude inhoud die opnieuw wordt bekeken, telt mee. Precies 0 voor alles wijst erop dat twee datums gelijk zijn ingevuld."
  en: "Not how fast a service is after a notice. Old content that is looked at again counts. Exactly 0 for all suggests that both dates were filled in alike."
formula:
  nl: "Som van de dagen, gedeeld door de motiveringen waarvan het besluit niet vóór de inhoud ingaat."
  en: "Sum of the days, divided by the statements whose decision does not take effect before the content."
comparability: within_service
sources: [sor_moderation_delay_days]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    counts['moderation_days_sum'] / (counts['worded'] - counts['moderation_negative']) AS value_low,
    counts['moderation_days_sum'] / (counts['worded'] - counts['moderation_negative']) AS value_high,
    counts['moderation_days_sum'] AS numerator,
    counts['worded'] - counts['moderation_negative'] AS denominator,
    'days' AS unit,
    'final' AS maturity,
    list_distinct(as_role(cells['moderation_days_sum'], 'numerator') || as_role(cells['worded'], 'denominator')) AS evidence
FROM statement_wide
WHERE counts['worded'] - counts['moderation_negative'] > 0;
