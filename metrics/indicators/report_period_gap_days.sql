/*
id: report_period_gap_days
title:
  nl: "Dagen tussen twee rapporten"
  en: "Days between two reports"
unit: days
says:
  nl: "Hoeveel dagen er liggen tussen het einde van de vorige rapportperiode en het begin van deze; 0 als zij aansluiten."
  en: "How many days lie between the end of the previous reporting period and the start of this one; 0 where they adjoin."
does_not_say:
  nl: "Niet dat er een rapport ontbreekt: het kan er zijn en nog niet zijn ingelezen."
  en: "Not that a report is missing: it may be there and not have been read yet."
formula:
  nl: "Begin van de periode min het einde van de vorige, min één dag, zonder teken."
  en: "Start of the period minus the end of the previous one, minus a day, without its sign."
comparability: within_service
sources: [report]
method_version: 1
*/
WITH period AS (
    SELECT service_id, period_start, period_end, min(cell('part', source_file_id, locator, NULL)) AS evidence
    FROM core.report_part
    WHERE superseded_by IS NULL AND part <> 'code'
    GROUP BY service_id, period_start, period_end
),

in_row AS (
    SELECT
        *,
        lag(period_end) OVER series AS previous_end,
        lag(evidence) OVER series AS previous_evidence
    FROM period
    WINDOW series AS (PARTITION BY service_id ORDER BY period_start, period_end)
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CAST(abs(period_start - previous_end - 1) AS DOUBLE) AS value_low,
    CAST(abs(period_start - previous_end - 1) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    [evidence, previous_evidence] AS evidence
FROM in_row
WHERE previous_end IS NOT NULL;
