-- Services of which statements of reasons were counted, the one with most in its newest months first.
SELECT
    service_id,
    min(first_day) AS first_day,
    max(last_day) AS last_day
FROM out.statement_month
WHERE quantity = 'statements'
GROUP BY service_id
ORDER BY max(last_day) DESC, arg_max(counted, last_day) DESC, service_id;
