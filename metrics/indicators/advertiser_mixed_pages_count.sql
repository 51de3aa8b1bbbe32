/*
id: advertiser_mixed_pages_count
title:
  nl: "Adverteerders met én zonder vermelding van de opdrachtgever"
  en: "Advertisers with and without a disclaimer"
unit: count
says:
  nl: "Hoeveel adverteerders in één rapport advertenties met én zonder vermelding van de opdrachtgever hebben: zij zijn geverifieerd, en toch glipte er een advertentie door."
  en: "How many advertisers have ads with and ads without a disclaimer in one report: they are verified, and an ad slipped through all the same."
does_not_say:
  nl: "Niet wie dat zijn, en niet hoe lang de advertentie zichtbaar was. Het cijfer hangt sterk af van het tijdvak van het rapport (een dag, 30 dagen): vergelijk alleen gelijke tijdvakken."
  en: "Not who they are, nor how long the ad was visible. The figure depends strongly on the report's window (a day, 30 days): compare equal windows only."
formula:
  nl: "Adverteerders met ten minste één rij met en één rij zonder vermelding."
  en: "Advertisers with at least one row with and one row without a disclaimer."
comparability: within_service
sources: [advertiser_day]
method_version: 1
*/
WITH advertiser AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        advertiser_key,
        bool_or(has_disclaimer) AND bool_or(NOT has_disclaimer) AS is_mixed
    FROM core.advertiser_day
    WHERE superseded_by IS NULL AND region = ''
    GROUP BY service_id, country, report_window, report_date, advertiser_key
),

counted AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        CAST(count(*) FILTER (is_mixed) AS DOUBLE) AS mixed_count,
        CAST(count(*) AS DOUBLE) AS advertisers_count
    FROM advertiser
    GROUP BY service_id, country, report_window, report_date
)

SELECT
    counted.service_id,
    counted.country,
    '' AS language,
    report.period_start,
    counted.report_date AS period_end,
    counted.report_window AS dimension,
    counted.mixed_count AS value_low,
    counted.mixed_count AS value_high,
    counted.mixed_count AS numerator,
    counted.advertisers_count AS denominator,
    'count' AS unit,
    'final' AS maturity,
    report.evidence
FROM counted
INNER JOIN advertiser_report AS report USING (service_id, country, report_window, report_date);
