/*
id: sor_disclosure_p95_days
title:
  nl: "Binnen hoeveel dagen 95% van de motiveringen is ontvangen"
  en: "Within how many days 95% of the statements are received"
unit: days
says:
  nl: "Binnen hoeveel dagen na ingang van het besluit 95% van de motiveringen bij de Commissie is."
  en: "Within how many days after a decision takes effect 95% of the statements are with the Commission."
does_not_say:
  nl: "Niet tot op de dag: er is per klasse van dagen geteld, dus het antwoord is een bandbreedte."
  en: "Not to the day: counts are by class of days, so the answer is a range."
formula:
  nl: "De klasse van dagen waarin de motivering op 95% valt (0, 1, 2, 3–7, 8–14, 15–30, 31–90, 91–180, meer)."
  en: "The class of days in which the statement at 95% falls (0, 1, 2, 3–7, 8–14, 15–30, 31–90, 91–180, more)."
comparability: across_services
sources: [sor_disclosure_delay_days]
method_version: 1
*/
WITH ordered AS (
    SELECT
        statement_total.*,
        class.lowest,
        class.highest,
        sum(counted) OVER (
            PARTITION BY service_id, period_start ORDER BY class.highest NULLS LAST
        ) AS reached,
        sum(counted) OVER (PARTITION BY service_id, period_start) AS all_counted,
        count(*) OVER (PARTITION BY service_id, period_start) AS classes_count
    FROM statement_total
    INNER JOIN disclosure_class AS class ON statement_total.name = class.name
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    lowest AS value_low,
    highest AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    all_counted AS denominator,
    'days' AS unit,
    'final' AS maturity,
    evidence
FROM ordered
-- Where only the mean was published, the classes are not there.
WHERE classes_count = 10 AND all_counted > 0 AND reached >= 0.95 * all_counted
QUALIFY row_number() OVER (PARTITION BY service_id, period_start ORDER BY reached) = 1;
