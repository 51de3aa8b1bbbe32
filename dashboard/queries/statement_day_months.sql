-- The months of which days were read, for one service.
SELECT DISTINCT date_trunc('month', day)::DATE AS month_start
FROM out.statement_day
WHERE service_id = $service_id
ORDER BY month_start;
