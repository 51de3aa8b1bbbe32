/*
id: answers_reused_share
title:
  nl: "Tekst die al in het vorige rapport stond"
  en: "Text that stood in the previous report already"
unit: share
says:
  nl: "Welk deel van de antwoorden in woorden woordelijk terugkomt uit het antwoord op dezelfde vraag in het vorige rapport over de code."
  en: "Which part of the answers in words returns word for word from the answer to the same question in the previous report on the Code."
does_not_say:
  nl: "Niet dat een antwoord onjuist of verouderd is: waar niets veranderde, mag een tekst gelijk blijven. Een tekst met andere woorden telt als nieuw."
  en: "Not that an answer is wrong or outdated: where nothing changed, a text may stay the same. A text in other words counts as new."
formula:
  nl: "Van elk antwoord alle groepen van vijf woorden achter elkaar, elke groep één keer. Het aantal groepen dat ook in het vorige antwoord op die vraag staat, gedeeld door alle groepen van het rapport."
  en: "Of each answer every group of five words in a row, each group once. The number of groups that also stand in the previous answer to that question, divided by all groups of the report."
comparability: within_service
sources: [answer]
method_version: 1
*/
WITH report AS (
    SELECT DISTINCT service_id, period_start, period_end
    FROM word_groups
),

followed AS (
    SELECT *, lag(period_end) OVER (PARTITION BY service_id ORDER BY period_end) AS previous_end
    FROM report
),

compared AS (
    SELECT
        answer.*,
        len(list_intersect(answer.word_groups, coalesce(earlier.word_groups, []))) AS reused_count,
        earlier.source_file_id AS earlier_file_id,
        earlier.locator AS earlier_locator
    FROM word_groups AS answer
    INNER JOIN followed USING (service_id, period_start, period_end)
    LEFT JOIN word_groups AS earlier
        ON answer.service_id = earlier.service_id
        AND answer.element = earlier.element
        AND followed.previous_end = earlier.period_end
    WHERE followed.previous_end IS NOT NULL
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(reused_count) / sum(len(word_groups)) AS value_low,
    value_low AS value_high,
    CAST(sum(reused_count) AS DOUBLE) AS numerator,
    CAST(sum(len(word_groups)) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    -- The ten answers that return most are what a person reads; the previous report is named as a whole.
    list_concat(
        list(
            cell('numerator', source_file_id, locator, element || ': ' || reused_count || '/' || len(word_groups))
            ORDER BY reused_count DESC, element
        )[1:10],
        coalesce(
            list(DISTINCT cell('reference', earlier_file_id, split_part(earlier_locator, '/', 1), NULL))
                FILTER (earlier_file_id IS NOT NULL),
            []
        )
    ) AS evidence
FROM compared
GROUP BY service_id, period_start, period_end;
