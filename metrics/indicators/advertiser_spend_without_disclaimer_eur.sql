/*
id: advertiser_spend_without_disclaimer_eur
title:
  nl: "Uitgaven aan politieke advertenties zonder vermelding van de opdrachtgever"
  en: "Spend on political ads without a disclaimer"
unit: eur
says:
  nl: "Hoeveel is uitgegeven aan advertenties zonder vermelding van de opdrachtgever."
  en: "How much was spent on ads without a disclaimer that names the sponsor."
does_not_say:
  nl: "Niet het precieze bedrag: bij '≤100' weten we alleen dat het tussen 0 en 100 euro ligt. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not the exact amount: for '≤100' we only know it lies between 0 and 100 euros. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Som van de ondergrenzen tot som van de bovengrenzen van de rijen zonder vermelding."
  en: "Sum of the lower bounds to sum of the upper bounds of rows without a disclaimer."
comparability: within_service
sources: [advertiser_day]
method_version: 1
*/
SELECT
    service_id,
    country,
    '' AS language,
    period_start,
    report_date AS period_end,
    report_window AS dimension,
    without_disclaimer_low_eur AS value_low,
    without_disclaimer_high_eur AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'eur' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report;
