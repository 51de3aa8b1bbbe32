-- One figure of every service over one period, each beside the other Member States or languages of that same service.
SELECT
    service_id,
    among,
    basis,
    dimension,
    unit,
    value_low,
    value_high,
    median_low,
    median_high,
    places_count,
    lower_count,
    higher_count,
    comparable,
    reasons
FROM out.comparison
WHERE
    indicator_id = $indicator_id
    AND among = $among
    AND period_start = $period_start
    AND period_end = $period_end
ORDER BY service_id, dimension;
