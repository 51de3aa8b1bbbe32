-- One figure on statements of reasons over one period, of every service that has it.
SELECT
    service_id,
    dimension,
    period_start,
    period_end,
    value_low,
    value_high,
    unit,
    maturity,
    errata
FROM out.indicator_value
WHERE
    indicator_id = $indicator_id
    AND dimension = ''
    AND period_start = $period_start
    AND period_end = $period_end
    AND value_low IS NOT NULL
ORDER BY service_id;
