/*
id: sor_longest_gap_days
title:
  nl: "Langste reeks dagen zonder motivering"
  en: "Longest run of days without a statement"
unit: days
says:
  nl: "Hoeveel dagen achtereen de Commissie niets van de dienst ontving."
  en: "For how many days in a row the Commission received nothing from the service."
does_not_say:
  nl: "Niet of er toen besluiten waren. Voor een dienst met weinig besluiten is een lange stilte gewoon."
  en: "Not whether there were decisions then. For a service with few decisions a long silence is normal."
formula:
  nl: "De langste reeks dagen met gegevens van de hele database en zonder motivering van deze dienst."
  en: "The longest run of days with data of the whole database and without a statement of this service."
comparability: within_service
sources: [sor_reporting_days]
method_version: 1
*/
-- Days of one run without statements lie equally far from their number among the days that were looked at.
WITH numbered AS (
    SELECT
        looked_day.service_id,
        looked_day.day,
        statement_day.day IS NULL AS is_silent,
        row_number() OVER (PARTITION BY looked_day.service_id ORDER BY looked_day.day)
        - row_number() OVER (
            PARTITION BY looked_day.service_id, statement_day.day IS NULL ORDER BY looked_day.day
        ) AS run
    FROM looked_day
    LEFT JOIN statement_day
        ON looked_day.service_id = statement_day.service_id AND looked_day.day = statement_day.day
),

placed AS (
    SELECT numbered.*, statement_period.period_start, statement_period.period_end
    FROM numbered
    INNER JOIN statement_period
        ON numbered.service_id = statement_period.service_id
        AND half_year_of(numbered.day) = statement_period.half_start
),

silence AS (
    SELECT service_id, period_start, period_end, is_silent, run, count(*) AS length, min(day) AS first_day
    FROM placed
    GROUP BY ALL
)

SELECT
    silence.service_id,
    '' AS country,
    '' AS language,
    silence.period_start,
    silence.period_end,
    '' AS dimension,
    CAST(coalesce(max(length) FILTER (is_silent), 0) AS DOUBLE) AS value_low,
    CAST(coalesce(max(length) FILTER (is_silent), 0) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    any_value(statement_total.evidence) AS evidence
FROM silence
INNER JOIN statement_total
    ON silence.service_id = statement_total.service_id
    AND silence.period_start = statement_total.period_start
    AND statement_total.name = 'reporting_days'
GROUP BY silence.service_id, silence.period_start, silence.period_end;
