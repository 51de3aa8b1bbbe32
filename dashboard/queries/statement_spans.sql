-- The period over which most services have one figure on statements of reasons, the newest of equals.
SELECT
    period_start,
    period_end,
    country
FROM out.indicator_value
WHERE indicator_id = $indicator_id AND dimension = '' AND period_start IS NOT NULL
GROUP BY ALL
ORDER BY count(DISTINCT service_id) DESC, period_end DESC
LIMIT 1;
