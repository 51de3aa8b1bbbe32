/*
id: advertiser_spend_decreases_count
title:
  nl: "Opgetelde uitgaven die omlaag gingen"
  en: "Cumulative spend that went down"
unit: count
says:
  nl: "Hoe vaak in dertig dagen de uitgaven van een adverteerder sinds het begin lager werden dan in een eerder rapport. Wat eenmaal is uitgegeven, kan niet minder worden."
  en: "How often in thirty days an advertiser's spend since the start became lower than in an earlier report. What was once spent cannot become less."
does_not_say:
  nl: "Niet waarom: het platform kan advertenties hebben verwijderd, anders ingedeeld of gecorrigeerd. Alleen rapporten over alles sinds het begin ('lifelong') tellen mee."
  en: "Not why: the platform may have removed, reclassified or corrected ads. Only reports on everything since the start ('lifelong') count."
formula:
  nl: "Sleutels (adverteerder en vermelding) waarvan de bovengrens meer dan 0,50 euro onder de eerdere ondergrens ligt, opgeteld over de rapporten van dertig dagen."
  en: "Keys (advertiser and disclaimer) whose upper bound lies more than 0.50 euro under the earlier lower bound, added up over the reports of thirty days."
comparability: within_service
sources: [advertiser_day]
method_version: 1
*/
WITH key_day AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        advertiser_key,
        disclaimer_key,
        sum(spend_low_eur) AS low,
        sum(spend_high_eur) AS high,
        any_value(source_file_id) AS source_file_id,
        any_value(split_part(locator, '!', 1)) AS member
    FROM core.advertiser_day
    WHERE superseded_by IS NULL AND region = '' AND report_window IN ('lifelong', 'lifelong_over_100') AND spend_low_eur IS NOT NULL
    GROUP BY service_id, country, report_window, report_date, advertiser_key, disclaimer_key
),

pair AS (
    SELECT
        *,
        lag(low) OVER series AS low_before,
        lag(source_file_id) OVER series AS file_before,
        lag(member) OVER series AS member_before
    FROM key_day
    WINDOW series AS (PARTITION BY service_id, country, report_window, advertiser_key, disclaimer_key ORDER BY report_date)
),

counted AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        source_file_id,
        member,
        file_before,
        member_before,
        CAST(count(*) FILTER (high < low_before - 0.5) AS DOUBLE) AS decreases_count,
        CAST(count(*) AS DOUBLE) AS compared_count
    FROM pair
    WHERE low_before IS NOT NULL
    GROUP BY ALL
),

report AS (
    SELECT
        service_id,
        country,
        report_window,
        report_date,
        any_value(source_file_id) AS source_file_id,
        any_value(member) AS member
    FROM counted
    GROUP BY service_id, country, report_window, report_date
)

-- Thirty days together: who looks once a week should not miss what went down on a Tuesday.
SELECT
    report.service_id,
    report.country,
    '' AS language,
    report.report_date - 29 AS period_start,
    report.report_date AS period_end,
    report.report_window AS dimension,
    sum(counted.decreases_count) AS value_low,
    sum(counted.decreases_count) AS value_high,
    sum(counted.decreases_count) AS numerator,
    sum(counted.compared_count) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(
        cell('part', any_value(report.source_file_id), any_value(report.member), NULL),
        list_sort(
            list_distinct(
                list_concat(
                    list(cell('reference', counted.source_file_id, counted.member, NULL)),
                    list(cell('reference', counted.file_before, counted.member_before, NULL))
                )
            )
        )
    ) AS evidence
FROM report
INNER JOIN counted
    ON report.service_id = counted.service_id
    AND report.country = counted.country
    AND report.report_window = counted.report_window
    AND counted.report_date BETWEEN report.report_date - 29 AND report.report_date
GROUP BY report.service_id, report.country, report.report_window, report.report_date;
