-- Of which services one report part was read over one period, and whether it was read whole.
SELECT
    service_id,
    bool_or(is_complete) AS is_complete
FROM core.report_part
WHERE
    superseded_by IS NULL
    AND part = $part
    AND period_start = $period_start
    AND period_end = $period_end
GROUP BY service_id
ORDER BY service_id;
