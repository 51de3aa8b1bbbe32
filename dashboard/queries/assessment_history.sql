-- How one expectation of one service was judged, period by period, newest first.
SELECT
    period_start,
    period_end,
    status,
    value_low,
    value_high,
    expected,
    unit,
    confidence_reasons
FROM out.assessment
WHERE
    service_id = $service_id
    AND expectation_id = $expectation_id
    AND country = $country
    AND language = $language
    AND dimension = $dimension
ORDER BY period_end DESC;
