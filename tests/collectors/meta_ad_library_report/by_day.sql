-- The daily reports, so that they can be laid beside the anchor figures.
SELECT
    report_date,
    count(*) AS rows_count,
    count(*) FILTER (WHERE is_censored) AS censored_count,
    sum(spend_low_eur) AS spend_low_eur,
    sum(spend_high_eur) AS spend_high_eur,
    count(*) FILTER (WHERE NOT has_disclaimer) AS without_disclaimer_count,
    sum(ads_count) FILTER (WHERE NOT has_disclaimer) AS ads_without_disclaimer_count,
    sum(ads_count) AS ads_count
FROM core.advertiser_day
WHERE report_window = 'yesterday' AND superseded_by IS NULL
GROUP BY report_date
ORDER BY report_date;
