/*
id: advertiser_spend_eur
title:
  nl: "Uitgaven aan politieke advertenties"
  en: "Spend on political ads"
unit: eur
says:
  nl: "Hoeveel adverteerders volgens het rapport samen uitgaven."
  en: "How much advertisers spent together, according to the report."
does_not_say:
  nl: "Niet het precieze bedrag: bij '≤100' weten we alleen dat het tussen 0 en 100 euro ligt. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not the exact amount: for '≤100' we only know it lies between 0 and 100 euros. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Som van de ondergrenzen tot som van de bovengrenzen."
  en: "Sum of the lower bounds to sum of the upper bounds."
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
    spend_low_eur AS value_low,
    spend_high_eur AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'eur' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report;
