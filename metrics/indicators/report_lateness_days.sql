/*
id: report_lateness_days
title:
  nl: "Dagen tussen de uiterste datum en de publicatie van het rapport"
  en: "Days between the deadline and the report's publication"
unit: days
says:
  nl: "Hoeveel dagen na de uiterste datum het rapport voor het eerst is gepubliceerd. Nul of lager is op tijd."
  en: "How many days after the deadline the report was first published. Zero or lower is on time."
does_not_say:
  nl: "Niet of alle delen er toen waren. Een latere verbeterde versie telt niet als te laat."
  en: "Not whether all parts were there. A later corrected version does not count as late."
formula:
  nl: "Vroegste datum van publicatie min de uiterste datum. De uiterste datum is het eind van de tweede maand na de periode: eind februari of 31 augustus."
  en: "Earliest date of publication minus the deadline. The deadline is the end of the second month after the period: the end of February or 31 August."
comparability: across_services
sources: [report]
method_version: 1
*/
WITH first_published AS (
    SELECT
        service_id,
        period_start,
        period_end,
        min(published_at) AS published_at,
        arg_min(cell('part', source_file_id, locator, CAST(published_at AS VARCHAR)), published_at) AS evidence
    -- Older versions count too: what matters is when the report was first there.
    FROM core.report_part
    WHERE part <> 'code' AND published_at IS NOT NULL
    GROUP BY service_id, period_start, period_end
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CAST(published_at - last_day(period_end + INTERVAL 2 MONTH) AS DOUBLE) AS value_low,
    CAST(published_at - last_day(period_end + INTERVAL 2 MONTH) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    [evidence] AS evidence
FROM first_published
-- A restated version alone says nothing about when the first one came.
WHERE NOT EXISTS (
    SELECT 1
    FROM own_cell
    WHERE own_cell.service_id = first_published.service_id
        AND own_cell.period_end = first_published.period_end
        AND own_cell.maturity = 'restated'
        AND own_cell.evidence.source_file_id = first_published.evidence.source_file_id
);
