/*
id: advertiser_rows_without_disclaimer_share
title:
  nl: "Aandeel rijen met adverteerders zonder vermelding van de opdrachtgever"
  en: "Share of advertiser rows without a disclaimer"
unit: share
says:
  nl: "Welk deel van de rijen in het rapport over politieke advertenties geen vermelding van de opdrachtgever heeft."
  en: "What share of the rows in the report on political ads has no disclaimer that names the sponsor."
does_not_say:
  nl: "Niet dat de adverteerder iets verkeerd deed: het platform merkte de advertentie pas later aan als politiek. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not that the advertiser did wrong: the platform found only later that the ad was political. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Rijen zonder vermelding gedeeld door alle rijen."
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
