/*
id: organisation_rows_without_disclaimer_count
title:
  nl: "Bekende organisaties zonder vermelding van de opdrachtgever"
  en: "Known organisations without a disclaimer"
unit: count
says:
  nl: "Hoeveel rijen zonder vermelding van de opdrachtgever er zijn van organisaties uit ons register (partijen, overheden). Het platform kon weten dat zij politiek adverteren."
  en: "How many rows without a disclaimer are of organisations in our register (parties, public bodies). The platform could know that they run political ads."
does_not_say:
  nl: "Niet welke organisatie het was: het gaat om wat het platform doorliet. Lokale afdelingen staan niet in het register. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not which organisation it was: this is about what the platform let through. Local branches are not in the register. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Rijen zonder vermelding van een organisatie uit het register."
  en: "Rows without a disclaimer of an organisation in the register."
comparability: within_service
sources: [advertiser_day]
method_version: 1
*/
WITH counted AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        CAST(count(*) FILTER (NOT has_disclaimer) AS DOUBLE) AS without_disclaimer_count,
        CAST(count(*) AS DOUBLE) AS rows_count
    FROM core.advertiser_day
    WHERE superseded_by IS NULL AND region = '' AND organisation_id IS NOT NULL
    GROUP BY service_id, country, report_window, report_date
)

SELECT
    counted.service_id,
    counted.country,
    '' AS language,
    report.period_start,
    counted.report_date AS period_end,
    counted.report_window AS dimension,
    counted.without_disclaimer_count AS value_low,
    counted.without_disclaimer_count AS value_high,
    counted.without_disclaimer_count AS numerator,
    counted.rows_count AS denominator,
    'count' AS unit,
    'final' AS maturity,
    report.evidence
FROM counted
INNER JOIN advertiser_report AS report USING (service_id, country, report_window, report_date);
