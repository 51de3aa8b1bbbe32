-- One quantity of one service by month, from the count that reaches furthest into the month. In a month that was read from
-- dumps, a category without a row is one that no statement has.
WITH counted_month AS (
    SELECT month_start, first_day, last_day, is_from_dumps
    FROM out.statement_month
    WHERE
        service_id = $service_id
        AND ($category = '' OR class = 'broken_down')
        AND (quantity = $quantity OR ($category <> '' AND quantity = 'broken_down' AND is_from_dumps))
    QUALIFY row_number() OVER (PARTITION BY month_start ORDER BY last_day DESC, is_from_dumps DESC) = 1
)

SELECT
    counted_month.month_start AS period_start,
    counted_month.first_day,
    counted_month.last_day AS period_end,
    coalesce(max(statement_month.counted), any_value(CASE WHEN counted_month.is_from_dumps THEN 0 END)) AS counted
FROM counted_month
LEFT JOIN out.statement_month AS statement_month
    ON
        statement_month.service_id = $service_id
        AND statement_month.quantity = $quantity
        AND statement_month.category = $category
        AND counted_month.month_start = statement_month.month_start
        AND counted_month.last_day = statement_month.last_day
WHERE counted_month.month_start >= $first AND counted_month.last_day <= $last
GROUP BY ALL
HAVING counted IS NOT NULL
ORDER BY counted_month.month_start;
