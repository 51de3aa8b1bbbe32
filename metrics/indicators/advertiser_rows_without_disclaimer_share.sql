/*
id: advertiser_rows_without_disclaimer_share
title:
  nl: "Aandeel adverteerdersregels zonder vermelding van de betaler"
  en: "Share of advertiser rows without a disclaimer"
unit: share
says:
  nl: "Welk deel van de regels in het rapport over politieke advertenties geen vermelding heeft van wie betaalt."
  en: "What share of rows in the report on political ads lacks a disclaimer that says who pays."
does_not_say:
  nl: "Niet dat de adverteerder iets verkeerd deed: het platform merkte de advertentie pas later aan als politiek. Het cijfer hangt sterk af van het venster van het rapport (een dag, 30 dagen): vergelijk alleen gelijke vensters."
  en: "Not that the advertiser did wrong: the platform found only later that the ad was political. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Regels zonder vermelding gedeeld door alle regels."
  en: "Rows without a disclaimer divided by all rows."
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
    without_disclaimer_count / rows_count AS value_low,
    without_disclaimer_count / rows_count AS value_high,
    without_disclaimer_count AS numerator,
    rows_count AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report;
