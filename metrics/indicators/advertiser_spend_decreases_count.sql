/*
id: advertiser_spend_decreases_count
title:
  nl: "Opgetelde uitgaven die omlaag gingen"
  en: "Cumulative spend that went down"
unit: count
says:
  nl: "Hoe vaak de uitgaven van een adverteerder sinds het begin lager zijn dan in een eerder rapport. Wat eenmaal is uitgegeven, kan niet minder worden."
  en: "How often an advertiser's spend since the start is lower than in an earlier report. What was once spent cannot become less."
does_not_say:
  nl: "Niet waarom: het platform kan advertenties hebben verwijderd, anders ingedeeld of gecorrigeerd. Alleen rapporten over alles sinds het begin ('lifelong') tellen mee."
  en: "Not why: the platform may have removed, reclassified or corrected ads. Only reports on everything since the start ('lifelong') count."
formula:
  nl: "Sleutels (adverteerder en vermelding) waarvan de bovengrens meer dan 0,50 euro onder de eerdere ondergrens ligt."
  en: "Keys (advertiser and disclaimer) whose upper bound lies more than 0.50 euro under the earlier lower bound."
comparability: within_service
sources: [advertiser_day]
method_version: 1
*/
WITH key_day AS (
    SELECT
        service_id,
        country,
        report_date,
        advertiser_key,
        disclaimer_key,
        sum(spend_low_eur) AS low,
        sum(spend_high_eur) AS high,
        any_value(source_file_id) AS source_file_id,
        any_value(split_part(locator, '!', 1)) AS member
    FROM core.advertiser_day
    WHERE superseded_by IS NULL AND region = '' AND report_window = 'lifelong' AND spend_low_eur IS NOT NULL
    GROUP BY service_id, country, report_date, advertiser_key, disclaimer_key
),

pair AS (
    SELECT
        *,
        lag(low) OVER series AS low_before,
        lag(source_file_id) OVER series AS file_before,
        lag(member) OVER series AS member_before
    FROM key_day
    WINDOW series AS (PARTITION BY service_id, country, advertiser_key, disclaimer_key ORDER BY report_date)
),

counted AS (
    SELECT
        service_id,
        country,
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
)

SELECT
    service_id,
    country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    report_date AS period_end,
    'lifelong' AS dimension,
    sum(decreases_count) AS value_low,
    sum(decreases_count) AS value_high,
    sum(decreases_count) AS numerator,
    sum(compared_count) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(
        cell('part', any_value(source_file_id), any_value(member), NULL),
        list(
            cell('reference', file_before, member_before, CAST(decreases_count AS BIGINT) || ' lower now')
            ORDER BY file_before, member_before
        )
    ) AS evidence
FROM counted
GROUP BY service_id, country, report_date;
