/*
id: advertiser_spend_without_disclaimer_share
title:
  nl: "Aandeel van de uitgaven zonder vermelding van de opdrachtgever"
  en: "Share of spend without a disclaimer"
unit: share
says:
  nl: "Welk deel van de uitgaven in het rapport over politieke advertenties zonder vermelding van de opdrachtgever is gedaan."
  en: "What share of the spend in the report on political ads had no disclaimer that names the sponsor."
does_not_say:
  nl: "Niet precies: kleine bedragen staan er als '≤100', dus is dit een bandbreedte. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not exactly: small amounts read '≤100', so this is a range. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Ondergrens zonder vermelding gedeeld door bovengrens van alles, tot bovengrens zonder vermelding gedeeld door ondergrens van alles; ten hoogste 1."
  en: "Lower bound without a disclaimer divided by upper bound of all, to upper bound without a disclaimer divided by lower bound of all; at most 1."
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
    without_disclaimer_low_eur / spend_high_eur AS value_low,
    CASE WHEN spend_low_eur > 0 THEN least(1, without_disclaimer_high_eur / spend_low_eur) ELSE 1 END AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM advertiser_report
WHERE spend_high_eur > 0;
