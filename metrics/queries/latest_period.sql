-- How far the data reaches.
SELECT max(period_end) AS period_end
FROM (
    SELECT max(period_end) AS period_end FROM core.report_part WHERE superseded_by IS NULL
    UNION ALL
    SELECT max(period_end) FROM core.observation WHERE superseded_by IS NULL
    UNION ALL
    SELECT max(report_date) FROM core.advertiser_day WHERE superseded_by IS NULL
);
