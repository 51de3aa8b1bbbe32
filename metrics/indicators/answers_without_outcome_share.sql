/*
id: answers_without_outcome_share
title:
  nl: "Antwoorden zonder cijfer en zonder Nederland"
  en: "Answers without a figure and without the Netherlands"
unit: share
says:
  nl: "Welk deel van de antwoorden in woorden geen aantal noemt en Nederland of het Nederlands niet noemt."
  en: "Which part of the answers in words names no number and names neither the Netherlands nor Dutch."
does_not_say:
  nl: "Niet dat er geen uitkomst is: een getal in letters telt niet mee, en niet elke vraag van de code vraagt een getal."
  en: "Not that there is no outcome: a number in letters does not count, and not every question of the Code asks for one."
formula:
  nl: "Antwoorden waarin na weglaten van adressen, jaartallen, nummers van regels en van vragen geen cijfer overblijft en Nederland niet wordt genoemd, gedeeld door alle antwoorden die geen opvulling zijn."
  en: "Answers in which, addresses, years, numbers of rules and of questions left out, no digit is left and the Netherlands are not named, divided by all answers that are no filler."
comparability: within_service
sources: [answer]
method_version: 1
*/
WITH bared AS (
    SELECT
        *,
        regexp_replace(
            regexp_replace(lower(text), 'https?://\S+', ' ', 'g'),
            -- 14.2.1, 2024/900, 2025, article 40, commitment 14, h1
            '\b[0-9]+\.[0-9]+\.[0-9]+[a-z]?\b|\b[0-9]+/[0-9]+\b|\b(?:19|20)[0-9]{2}\b|\b[hq][1-4]\b'
            || '|\b(?:articles?|art\.|artikel|commitments?|measures?|qre|sli|chapter|recital)\s+[0-9]+(?:\.[0-9]+)*',
            ' ',
            'g'
        ) AS bare
    FROM code_answer
    WHERE NOT is_placeholder
),

judged AS (
    SELECT
        *,
        NOT regexp_matches(bare, '[0-9]')
        AND NOT regexp_matches(lower(text), '\b(?:netherlands|dutch|nederlands?e?|holland)\b') AS is_without
    FROM bared
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    count(*) FILTER (is_without) / count(*) AS value_low,
    value_low AS value_high,
    CAST(count(*) FILTER (is_without) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list(
        cell(CASE WHEN is_without THEN 'numerator' ELSE 'denominator' END, source_file_id, locator, element)
        ORDER BY is_without DESC, element
    ) AS evidence
FROM judged
GROUP BY service_id, period_start, period_end;
