/*
id: language_moderators_change_share
title:
  nl: "Verandering in het aantal moderatoren met kennis van een taal"
  en: "Change in moderators with a command of a language"
title_by_language:
  nl: "Verandering in het aantal moderatoren met kennis van het {language}"
  en: "Change in the number of moderators with a command of {language}"
unit: share
says:
  nl: "Met welk deel het aantal moderatoren met kennis van deze taal veranderde sinds het vorige rapport."
  en: "By what share the number of moderators with a command of this language changed since the previous report."
does_not_say:
  nl: "Niet waarom het veranderde. Een andere manier van tellen kan de reden zijn."
  en: "Not why it changed. A different way of counting may be the reason."
formula:
  nl: "Aantal nu min aantal in de vorige periode, gedeeld door het aantal in de vorige periode. Alleen als de perioden op elkaar aansluiten."
  en: "Number now minus the number in the previous period, divided by the number in the previous period. Only where the periods adjoin."
comparability: across_services
sources: [moderators_language_count]
method_version: 1
*/
-- Only adjoining periods: before July 2025 services counted by another definition.
SELECT
    current_period.service_id,
    current_period.country,
    current_period.language,
    current_period.period_start,
    current_period.period_end,
    current_period.dimension,
    current_period.value_low / previous.value_high - 1 AS value_low,
    current_period.value_high / previous.value_low - 1 AS value_high,
    current_period.value_low AS numerator,
    previous.value_low AS denominator,
    'share' AS unit,
    current_period.maturity,
    [
        cell(
            'numerator',
            current_period.evidence[1].source_file_id,
            current_period.evidence[1].locator,
            current_period.evidence[1].value_text
        ),
        cell(
            'denominator',
            previous.evidence[1].source_file_id,
            previous.evidence[1].locator,
            previous.evidence[1].value_text
        )
    ] AS evidence
FROM published('moderators_language_count') AS current_period
INNER JOIN published('moderators_language_count') AS previous
    ON current_period.service_id = previous.service_id
    AND current_period.language = previous.language
    AND current_period.dimension = previous.dimension
    AND current_period.period_start = previous.period_end + 1
WHERE previous.value_low > 0 AND current_period.language <> '';
