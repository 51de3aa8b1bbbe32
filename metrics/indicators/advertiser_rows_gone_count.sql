/*
id: advertiser_rows_gone_count
title:
  nl: "Rijen die uit het rapport over politieke advertenties zijn verdwenen"
  en: "Rows gone from the report on political ads"
unit: count
says:
  nl: "Hoeveel adverteerders (met hun vermelding) eerder in een rapport stonden en er nu niet meer in staan. In een rapport over alles sinds het begin ('lifelong') hoort niets te verdwijnen."
  en: "How many advertisers (with their disclaimer) stood in an earlier report and no longer do. From a report on everything since the start ('lifelong') nothing should disappear."
does_not_say:
  nl: "Niet waarom ze ontbreken. Bij een rapport over een dag of enkele weken is verloop gewoon: dat wordt getoond en niet beoordeeld. Sinds mei 2025 verdwijnt wat ouder is dan zeven jaar."
  en: "Not why they are absent. In a report on a day or a few weeks, turnover is normal: it is shown and not judged. Since May 2025, what is older than seven years disappears."
formula:
  nl: "Lifelong: ooit geziene sleutels (adverteerder en vermelding) die in dit rapport ontbreken. Andere tijdvakken: sleutels uit het vorige rapport die nu ontbreken."
  en: "Lifelong: keys (advertiser and disclaimer) ever seen that are absent from this report. Other windows: keys of the previous report that are absent now."
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
        any_value(source_file_id) AS source_file_id,
        any_value(split_part(locator, '!', 1)) AS member
    FROM core.advertiser_day
    WHERE superseded_by IS NULL AND region = ''
    GROUP BY service_id, country, report_window, report_date, advertiser_key, disclaimer_key
),

report AS (
    SELECT
        *,
        lag(report_date) OVER series AS date_before,
        lag(keys_count) OVER series AS keys_before,
        lead(report_date) OVER series AS date_after
    FROM (
        SELECT
            service_id,
            country,
            report_window,
            report_date,
            count(*) AS keys_count,
            any_value(source_file_id) AS source_file_id,
            any_value(member) AS member
        FROM key_day
        GROUP BY service_id, country, report_window, report_date
    )
    WINDOW series AS (PARTITION BY service_id, country, report_window ORDER BY report_date)
),

sighting AS (
    SELECT
        key_day.*,
        lead(key_day.report_date) OVER (
            PARTITION BY service_id, country, report_window, advertiser_key, disclaimer_key
            ORDER BY key_day.report_date
        ) AS seen_again
    FROM key_day
),

-- Only the last sighting before a gap: most keys are in each report.
gap AS (
    SELECT sighting.*
    FROM sighting
    INNER JOIN report USING (service_id, country, report_window, report_date)
    WHERE report.date_after IS NOT NULL AND (sighting.seen_again IS NULL OR sighting.seen_again > report.date_after)
),

gone AS (
    SELECT
        report.service_id,
        report.country,
        report.report_window,
        report.report_date,
        CAST(count(*) AS DOUBLE) AS gone_count,
        list(DISTINCT cell('reference', gap.source_file_id, gap.member, NULL)) AS cells
    FROM report
    INNER JOIN gap
        ON report.service_id = gap.service_id
        AND report.country = gap.country
        AND report.report_window = gap.report_window
        AND report.report_date > gap.report_date
        AND (gap.seen_again IS NULL OR report.report_date < gap.seen_again)
        AND (report.report_window IN ('lifelong', 'lifelong_over_100') OR report.date_before = gap.report_date)
    GROUP BY report.service_id, report.country, report.report_window, report.report_date
)

SELECT
    report.service_id,
    report.country,
    '' AS language,
    window_start(report.report_window, report.report_date) AS period_start,
    report.report_date AS period_end,
    report.report_window AS dimension,
    coalesce(gone.gone_count, 0) AS value_low,
    coalesce(gone.gone_count, 0) AS value_high,
    coalesce(gone.gone_count, 0) AS numerator,
    CASE
        WHEN report.report_window IN ('lifelong', 'lifelong_over_100') THEN report.keys_count + coalesce(gone.gone_count, 0)
        ELSE report.keys_before
    END AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(
        cell('part', report.source_file_id, report.member, report.keys_count || ' rows'), list_sort(coalesce(gone.cells, []))
    ) AS evidence
FROM report
LEFT JOIN gone USING (service_id, country, report_window, report_date)
WHERE report.date_before IS NOT NULL;
