/*
id: advertiser_ads_without_disclaimer_share
title:
  nl: "Aandeel advertenties zonder vermelding van de opdrachtgever"
  en: "Share of ads without a disclaimer"
unit: share
says:
  nl: "Welk deel van de advertenties in het rapport over politieke advertenties geen vermelding van de opdrachtgever heeft."
  en: "What share of the ads in the report on political ads has no disclaimer that names the sponsor."
does_not_say:
  nl: "Niet dat de adverteerder iets verkeerd deed: het platform merkte de advertentie pas later aan als politiek. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not that the advertiser did wrong: the platform found only later that the ad was political. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Advertenties in rijen zonder vermelding gedeeld door alle advertenties."
  en: "Ads in rows without a disclaimer divided by all ads."
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
    without_disclaimer_ads_count / ads_count AS value_low,
    without_disclaimer_ads_count / ads_count AS value_high,
    without_disclaimer_ads_count AS numerator,
    ads_count AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report
WHERE ads_count > 0;
