/*
id: sor_disclosure_longest_days
title:
  nl: "Langste tijd tot een motivering is ontvangen"
  en: "Longest time until a statement is received"
unit: days
says:
  nl: "Hoeveel dagen na ingang van het besluit de laatste motivering bij de Commissie is."
  en: "How many days after a decision takes effect the last statement is with the Commission."
does_not_say:
  nl: "Niet tot op de dag: er is per klasse van dagen geteld. Boven 180 dagen is er geen bovengrens."
  en: "Not to the day: counts are by class of days. Above 180 days there is no upper bound."
formula:
  nl: "De hoogste klasse van dagen met ten minste één motivering (0, 1, 2, 3–7, 8–14, 15–30, 31–90, 91–180, meer)."
  en: "The highest class of days with at least one statement (0, 1, 2, 3–7, 8–14, 15–30, 31–90, 91–180, more)."
comparability: across_services
sources: [sor_disclosure_delay_days]
method_version: 1
*/
WITH classed AS (
    SELECT
        statement_total.*,
        class.lowest,
        class.highest,
        count(*) OVER (PARTITION BY service_id, period_start) AS classes_count
    FROM statement_total
    INNER JOIN disclosure_class AS class
        ON statement_total.name = class.name
        -- Received before it took effect is no delay.
        AND class.lowest IS NOT NULL
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
    counted AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    evidence
FROM classed
-- Where only the mean was published, the classes are not there.
WHERE classes_count = 9 AND counted > 0
QUALIFY row_number() OVER (PARTITION BY service_id, period_start ORDER BY lowest DESC) = 1;
