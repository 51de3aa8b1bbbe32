-- The indicators that have a value.
SELECT DISTINCT indicator_id
FROM out.indicator_value
ORDER BY indicator_id;
