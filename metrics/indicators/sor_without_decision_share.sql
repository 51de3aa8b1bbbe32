/*
id: sor_without_decision_share
title:
  nl: "Motiveringen die geen besluit noemen"
  en: "Statements that name no decision"
unit: share
says:
  nl: "Bij welk deel van de motiveringen geen van de vier soorten besluiten is ingevuld: zichtbaarheid, geld, dienst, account."
  en: "For what share of the statements none of the four kinds of decision is filled in: visibility, money, service, account."
does_not_say:
  nl: "Niet of er geen besluit was. De database vraagt er bij ontvangst ten minste één; wat hier overblijft, is een fout in het bestand of bij het lezen."
  en: "Not that there was no decision. The database asks for at least one on receipt; what is left here is an error in the file or in reading it."
formula:
  nl: "Motiveringen zonder een van de vier besluiten, gedeeld door alle motiveringen."
  en: "Statements without any of the four decisions, divided by all statements."
comparability: across_services
sources: [sor_day]
method_version: 1
*/
WITH decided AS (
    SELECT
        counted.service_id,
        period.period_start,
        period.period_end,
        sum(counted.statements_count) AS decided_count,
        CAST(coalesce(sum(counted.without_decision_count), 0) AS DOUBLE) AS without_count
    FROM statement_group AS counted
    INNER JOIN statement_period AS period
        ON counted.service_id = period.service_id AND half_year_of(counted.month_start) = period.half_start
    WHERE counted.is_worded
    GROUP BY ALL
),

summed AS (
    SELECT
        total.service_id,
        total.period_start,
        total.period_end,
        total.counted,
        total.evidence,
        decided.without_count,
        decided.decided_count
    FROM statement_total AS total
    INNER JOIN decided
        ON total.service_id = decided.service_id
        AND total.period_start = decided.period_start
        AND total.period_end = decided.period_end
    WHERE total.name = 'worded'
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    without_count / counted AS value_low,
    without_count / counted AS value_high,
    without_count AS numerator,
    counted AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM summed
-- Only where the period is counted from these dumps: monthly counts of others do not tell what was decided.
WHERE decided_count = counted AND counted > 0;
