-- Which report parts of a service were read, by period.
SELECT
    part,
    period_start,
    period_end,
    max(published_at) AS published_at,
    bool_and(is_complete) AS is_complete
FROM core.report_part
WHERE service_id = $service_id AND superseded_by IS NULL
GROUP BY part, period_start, period_end
ORDER BY period_end DESC, part;
