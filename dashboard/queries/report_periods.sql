-- The periods over which any service has this figure, newest first.
SELECT DISTINCT
    period_start,
    period_end
FROM out.indicator_value
WHERE
    indicator_id = $indicator_id
    AND country = $country
    AND language = $language
    AND period_start IS NOT NULL
ORDER BY period_end DESC, period_start DESC;
