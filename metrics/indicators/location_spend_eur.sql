/*
id: location_spend_eur
title:
  nl: "Uitgaven aan politieke advertenties, opgeteld over plaatsen"
  en: "Spend on political ads, summed over places"
unit: eur
says:
  nl: "Hoeveel volgens het overzicht per provincie of regio is uitgegeven."
  en: "How much was spent, according to the table by province or region."
does_not_say:
  nl: "Niet waar de adverteerder zit: het gaat om waar de advertentie is getoond. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not where the advertiser is: it is about where the ad was shown. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Som van de ondergrenzen tot som van de bovengrenzen over alle plaatsen."
  en: "Sum of the lower bounds to sum of the upper bounds over all places."
comparability: within_service
sources: [location_spend]
method_version: 1
*/
SELECT
    service_id,
    country,
    '' AS language,
    any_value(window_start(report_window, report_date)) AS period_start,
    report_date AS period_end,
    report_window AS dimension,
    sum(spend_low_eur) AS value_low,
    sum(spend_high_eur) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'eur' AS unit,
    'final' AS maturity,
    [
        cell(
            'part',
            any_value(source_file_id),
            any_value(split_part(locator, '!', 1)),
            CAST(count(*) AS VARCHAR) || ' rows'
        )
    ] AS evidence
FROM core.location_spend
WHERE superseded_by IS NULL
GROUP BY service_id, country, report_date, report_window;
