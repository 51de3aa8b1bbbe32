/*
id: advertiser_ads_without_disclaimer_count
title:
  nl: "Politieke advertenties zonder vermelding van de betaler"
  en: "Political ads without a disclaimer"
unit: count
says:
  nl: "Hoeveel advertenties zonder vermelding van wie betaalt er in de advertentiebibliotheek staan."
  en: "How many ads without a disclaimer that says who pays are in the ad library."
does_not_say:
  nl: "Niet hoe vaak zij zijn gezien. Het cijfer hangt sterk af van het venster van het rapport (een dag, 30 dagen): vergelijk alleen gelijke vensters."
  en: "Not how often they were seen. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Som van de advertenties in regels zonder vermelding."
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
