/*
id: sor_disclosure_delay_days
title:
  nl: "Tijd tussen besluit en ontvangst, gemiddeld"
  en: "Time from decision to receipt, on average"
unit: days
says:
  nl: "Hoeveel dagen er gemiddeld liggen tussen de dag waarop een besluit ingaat en het moment waarop de Commissie de motivering ontvangt."
  en: "How many days lie on average between the day on which a decision takes effect and the moment the Commission receives the statement."
does_not_say:
  nl: "Niet hoe lang een gewoon besluit erover doet: een partij oude besluiten in één keer trekt het gemiddelde omhoog. De ingangsdatum vult de dienst zelf in."
  en: "Not how long a usual decision takes: a batch of old decisions sent at once raises the mean. The service fills in the date of effect itself."
formula:
  nl: "Som van de dagen, gedeeld door de motiveringen die niet vóór de ingangsdatum zijn ontvangen."
  en: "Sum of the days, divided by the statements that were not received before the date of effect."
comparability: across_services
sources: [sor_disclosure_delay_days]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    counts['disclosure_days_sum'] / counts['disclosure_timed'] AS value_low,
    counts['disclosure_days_sum'] / counts['disclosure_timed'] AS value_high,
    counts['disclosure_days_sum'] AS numerator,
    counts['disclosure_timed'] AS denominator,
    'days' AS unit,
    'final' AS maturity,
    list_distinct(as_role(cells['disclosure_days_sum'], 'numerator') || as_role(cells['disclosure_timed'], 'denominator')) AS evidence
FROM statement_wide
WHERE counts['disclosure_timed'] > 0;
