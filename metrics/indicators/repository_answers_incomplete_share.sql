/*
id: repository_answers_incomplete_share
title:
  nl: "Aandeel vragen aan het advertentieregister zonder volledig antwoord"
  en: "Share of questions to the repository without a complete answer"
unit: share
says:
  nl: "Welk deel van de vragen die dit hulpmiddel aan het register stelde geen aantoonbaar volledig antwoord kreeg: geweigerd, afgebroken, afgekapt, of leeg waar dat niets bewijst."
  en: "What share of the questions that this tool put to the repository got no answer that is shown to be complete: refused, broken off, capped, or empty where that proves nothing."
does_not_say:
  nl: "Niet dat het aan het platform ligt: ook een grens van dit hulpmiddel zelf, of een bestand dat een persoon bewaarde, maakt een antwoord onvolledig. Per reden staat het apart."
  en: "Not that the platform is the cause: a limit of this tool itself, or a file that a person saved, makes an answer incomplete too. Each reason stands apart."
formula:
  nl: "Vragen zonder volledig antwoord gedeeld door alle vragen, per maand; en hetzelfde per reden."
  en: "Questions without a complete answer divided by all questions, by month; and the same for each reason."
comparability: within_service
sources: [repository_answer]
method_version: 1
*/
WITH asked AS (
    SELECT
        answer.*,
        CAST(date_trunc('month', file.made_on) AS DATE) AS month
    FROM core.repository_answer AS answer
    INNER JOIN dated_file AS file USING (source_file_id)
),

reason AS (
    SELECT '' AS dimension
    UNION
    SELECT DISTINCT incomplete_reason FROM asked
)

SELECT
    asked.service_id,
    asked.country,
    '' AS language,
    asked.month AS period_start,
    last_day(asked.month) AS period_end,
    reason.dimension,
    count(*) FILTER (NOT is_complete AND reason.dimension IN ('', incomplete_reason)) / count(*) AS value_low,
    count(*) FILTER (NOT is_complete AND reason.dimension IN ('', incomplete_reason)) / count(*) AS value_high,
    CAST(count(*) FILTER (NOT is_complete AND reason.dimension IN ('', incomplete_reason)) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list(
        cell('part', asked.source_file_id, asked.locator, CAST(asked.rows_count AS VARCHAR) || ' rows')
        ORDER BY asked.source_file_id, asked.locator
    ) AS evidence
FROM asked
CROSS JOIN reason
GROUP BY asked.service_id, asked.country, asked.month, reason.dimension;
