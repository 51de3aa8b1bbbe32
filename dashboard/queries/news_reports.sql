-- Reports that came out since a day, gathered by period: DSA reports, and those under the Code. Reports of a period of
-- which no day of publication is known count from the last day of their term, two months after the period.
WITH report AS (
    SELECT
        part = 'code' AS is_code,
        period_start,
        period_end,
        coalesce(max(published_at), last_day(period_end + INTERVAL 2 MONTH)) AS day,
        list_sort(list(DISTINCT service_id)) AS service_ids
    FROM core.report_part
    WHERE superseded_by IS NULL
    GROUP BY part = 'code', period_start, period_end
)

SELECT
    is_code,
    period_start,
    period_end,
    day,
    service_ids
FROM report
WHERE day >= $since
ORDER BY day DESC, is_code;
