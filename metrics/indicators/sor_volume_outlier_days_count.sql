/*
id: sor_volume_outlier_days_count
title:
  nl: "Dagen met een uitzonderlijk aantal motiveringen"
  en: "Days with an exceptional number of statements"
unit: count
says:
  nl: "Op hoeveel dagen het aantal motiveringen ver afwijkt van de 28 dagen ervoor."
  en: "On how many days the number of statements is far from that of the 28 days before."
does_not_say:
  nl: "Niet waarom: het kan een inhaalslag zijn, een storing, een nieuwe regel of een gebeurtenis."
  en: "Not why: it may be a backlog sent at once, an outage, a new rule or an event."
formula:
  nl: "Dagen waarop de logaritme van het aantal meer dan vijf robuuste standaardafwijkingen van de mediaan ligt (mediaan en mediane afwijking van de 28 dagen ervoor, met ten minste 14 dagen met motiveringen)."
  en: "Days on which the logarithm of the number lies over five robust standard deviations from the median (median and median deviation of the 28 days before, with at least 14 days with statements)."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
WITH before AS (
    SELECT
        service_id,
        day,
        ln(statements_count) AS logged,
        list(ln(statements_count)) OVER (
            PARTITION BY service_id ORDER BY day
            RANGE BETWEEN INTERVAL 28 DAYS PRECEDING AND INTERVAL 1 DAY PRECEDING
        ) AS window_logged,
        evidence
    FROM statement_day
),

centred AS (
    SELECT *, list_median(window_logged) AS middle
    FROM before
    WHERE len(window_logged) >= 14
),

spread AS (
    SELECT
        *,
        -- A service that sends as many each day has no spread; a tenth of a percent is then still no outlier.
        greatest(list_median(list_transform(window_logged, lambda one: abs(one - middle))), 0.001) AS deviation
    FROM centred
)

SELECT
    spread.service_id,
    '' AS country,
    '' AS language,
    statement_period.period_start,
    statement_period.period_end,
    '' AS dimension,
    CAST(count(*) FILTER (0.6745 * abs(logged - middle) / deviation > 5) AS DOUBLE) AS value_low,
    CAST(count(*) FILTER (0.6745 * abs(logged - middle) / deviation > 5) AS DOUBLE) AS value_high,
    CAST(count(*) FILTER (0.6745 * abs(logged - middle) / deviation > 5) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(
        arg_max(evidence, day),
        coalesce(
            list_slice(list(evidence ORDER BY day) FILTER (0.6745 * abs(logged - middle) / deviation > 5), 1, 20), []
        )
    ) AS evidence
FROM spread
INNER JOIN statement_period
    ON spread.service_id = statement_period.service_id
    AND half_year_of(spread.day) = statement_period.half_start
GROUP BY spread.service_id, statement_period.period_start, statement_period.period_end;
