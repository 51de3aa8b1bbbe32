-- The same figure of the same service and period for every language or country, with the service's own total.
SELECT
    country,
    language,
    value_low,
    value_high,
    unit
FROM out.indicator_value
WHERE
    service_id = $service_id
    AND indicator_id = $indicator_id
    AND period_end = $period_end
    AND dimension = $dimension
    AND CASE WHEN $language <> '' THEN country IN ('', 'EU') ELSE language = '' END
ORDER BY value_low DESC, language, country;
