/*
id: answers_placeholder_count
title:
  nl: "Opvullingen waar een antwoord hoort"
  en: "Fillers where an answer belongs"
unit: count
says:
  nl: "Bij hoeveel vragen van de code een opvulling staat, zoals 'n/a' of 'see above', en geen antwoord."
  en: "At how many questions of the Code a filler stands, such as 'n/a' or 'see above', and no answer."
does_not_say:
  nl: "Niet dat de dienst niets doet: een vraag kan niet van toepassing zijn, of elders zijn beantwoord."
  en: "Not that the service does nothing: a question may not apply, or be answered elsewhere."
formula:
  nl: "Het aantal antwoorden dat na weglaten van hoofdletters en spaties op de vaste lijst van opvullingen staat."
  en: "The number of answers that, capitals and spaces aside, stand on the fixed list of fillers."
comparability: within_service
sources: [answer]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CAST(count(*) FILTER (is_placeholder) AS DOUBLE) AS value_low,
    value_low AS value_high,
    value_low AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    coalesce(
        list(cell('value', source_file_id, locator, left(text, 120)) ORDER BY element) FILTER (is_placeholder),
        [any_value(cell('part', source_file_id, split_part(locator, '/', 1), NULL))]
    ) AS evidence
FROM code_answer
GROUP BY service_id, period_start, period_end;
