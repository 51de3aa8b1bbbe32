-- One figure of one service over time, oldest first.
SELECT
    period_start,
    period_end,
    value_low,
    value_high,
    numerator,
    denominator,
    unit,
    maturity
FROM out.indicator_value
WHERE
    service_id = $service_id
    AND indicator_id = $indicator_id
    AND country = $country
    AND language = $language
    AND dimension = $dimension
ORDER BY period_end;
