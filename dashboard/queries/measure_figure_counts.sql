-- How many figures for the Netherlands or in Dutch each service has on one measure, by the year in which their period ends.
SELECT
    service_id,
    year(period_end) AS year,
    count(*) AS count
FROM out.indicator_value
WHERE
    (country = 'NL' OR language = 'nl')
    AND list_contains($indicators, indicator_id)
GROUP BY ALL
ORDER BY service_id, year DESC;
