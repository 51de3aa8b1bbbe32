-- One figure over one period, of every service that has it; a service with several systems has a row for each.
SELECT
    service_id,
    dimension,
    period_start,
    period_end,
    value_low,
    value_high,
    unit,
    maturity
FROM out.indicator_value
WHERE
    indicator_id = $indicator_id
    AND country = $country
    AND language = $language
    AND period_start = $period_start
    AND period_end = $period_end
ORDER BY service_id, dimension;
