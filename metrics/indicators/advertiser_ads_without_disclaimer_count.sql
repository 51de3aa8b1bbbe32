/*
id: advertiser_ads_without_disclaimer_count
title:
  nl: "Politieke advertenties zonder vermelding van de opdrachtgever"
  en: "Political ads without a disclaimer"
unit: count
says:
  nl: "Hoeveel advertenties in het rapport geen vermelding van de opdrachtgever hebben."
  en: "How many ads in the report have no disclaimer that names the sponsor."
does_not_say:
  nl: "Niet hoe vaak zij zijn gezien. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not how often they were seen. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Som van de advertenties in rijen zonder vermelding."
  en: "Sum of the ads in rows without a disclaimer."
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
    without_disclaimer_ads_count AS value_low,
    without_disclaimer_ads_count AS value_high,
    without_disclaimer_ads_count AS numerator,
    ads_count AS denominator,
    'count' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report;
