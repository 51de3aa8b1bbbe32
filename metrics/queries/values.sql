-- All indicator values, in the order that judging relies on.
SELECT *
FROM out.indicator_value
ORDER BY service_id, indicator_id, country, language, dimension, period_end, period_start;
