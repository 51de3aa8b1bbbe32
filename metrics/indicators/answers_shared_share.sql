/*
id: answers_shared_share
title:
  nl: "Tekst die ook bij een zusterdienst staat"
  en: "Text that also stands with a sister service"
unit: share
says:
  nl: "Welk deel van de antwoorden in woorden woordelijk gelijk is aan het antwoord van een andere dienst van hetzelfde concern op dezelfde vraag."
  en: "Which part of the answers in words is word for word the same as the answer of another service of the group to the same question."
does_not_say:
  nl: "Niet dat een antwoord onjuist is: beleid kan voor alle diensten van een concern gelijk zijn."
  en: "Not that an answer is wrong: a policy may be the same for all services of a group."
formula:
  nl: "Van elk antwoord alle groepen van vijf woorden achter elkaar, elke groep één keer. Het aantal groepen dat ook bij een zusterdienst in hetzelfde half jaar staat, gedeeld door alle groepen van het rapport."
  en: "Of each answer every group of five words in a row, each group once. The number of groups that also stand with a sister service in the same half-year, divided by all groups of the report."
comparability: within_service
sources: [answer]
method_version: 1
*/
WITH sister AS (
    SELECT
        own.service_id,
        other.element,
        other.period_end,
        list_distinct(flatten(list(other.word_groups))) AS word_groups,
        list(DISTINCT cell('reference', other.source_file_id, split_part(other.locator, '/', 1), NULL)) AS evidence
    FROM service_group AS own
    INNER JOIN service_group AS sibling ON own.group_name = sibling.group_name AND own.service_id <> sibling.service_id
    INNER JOIN word_groups AS other ON sibling.service_id = other.service_id
    GROUP BY own.service_id, other.element, other.period_end
),

reporting AS (
    SELECT DISTINCT service_id, period_end
    FROM sister
),

compared AS (
    SELECT
        answer.*,
        len(list_intersect(answer.word_groups, coalesce(sister.word_groups, []))) AS shared_count,
        sister.evidence AS sister_evidence
    FROM word_groups AS answer
    -- Where no sister reported in that half-year there is nothing to compare with.
    INNER JOIN reporting USING (service_id, period_end)
    LEFT JOIN sister USING (service_id, element, period_end)
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(shared_count) / sum(len(word_groups)) AS value_low,
    value_low AS value_high,
    CAST(sum(shared_count) AS DOUBLE) AS numerator,
    CAST(sum(len(word_groups)) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    -- The ten answers that are shared most are what a person reads; the sisters' reports are named as a whole.
    list_concat(
        list(
            cell('numerator', source_file_id, locator, element || ': ' || shared_count || '/' || len(word_groups))
            ORDER BY shared_count DESC, element
        )[1:10],
        list_sort(list_distinct(coalesce(flatten(list(sister_evidence) FILTER (sister_evidence IS NOT NULL)), [])))
    ) AS evidence
FROM compared
GROUP BY service_id, period_start, period_end;
