-- What the statements of a service hold over some months: each quantity, and the total of those months that count it.
WITH part AS (
    SELECT *
    FROM out.statement_month
    WHERE service_id = $service_id AND month_start >= $first AND last_day <= $last AND quantity <> 'category'
),

-- A month of which two counts reach differently far counts once.
furthest AS (
    SELECT *
    FROM part
    QUALIFY rank() OVER (PARTITION BY month_start, quantity ORDER BY last_day DESC, counted DESC) = 1
)

SELECT
    furthest.quantity,
    sum(furthest.counted) AS counted,
    sum(total.counted) AS total,
    min(furthest.first_day) AS first_day,
    max(furthest.last_day) AS last_day
FROM furthest
LEFT JOIN furthest AS total
    ON
        furthest.month_start = total.month_start
        AND furthest.last_day = total.last_day
        AND CASE furthest.class WHEN 'all' THEN 'statements' ELSE furthest.class END = total.quantity
GROUP BY furthest.quantity;
