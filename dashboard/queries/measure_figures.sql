-- Figures for the Netherlands or in Dutch on one measure, newest first: of one year ($year = 0: the newest of each figure and
-- service) and of one service ($service_id = '': of all).
SELECT
    service_id,
    indicator_id,
    country,
    language,
    dimension,
    period_start,
    period_end,
    value_low,
    value_high,
    unit
FROM out.indicator_value
WHERE
    (country = 'NL' OR language = 'nl')
    AND list_contains($indicators, indicator_id)
    AND ($service_id = '' OR service_id = $service_id)
    AND ($year = 0 OR year(period_end) = $year)
QUALIFY
    $year > 0
    OR row_number() OVER (
        PARTITION BY service_id, indicator_id, country, language, dimension
        ORDER BY period_end DESC, period_start DESC
    ) = 1
ORDER BY indicator_id, service_id, period_end DESC, dimension;
