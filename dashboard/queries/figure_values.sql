-- All figures of a service ('': of every service); of one measure ($indicators; none: of all) those for the Netherlands or in
-- Dutch. With the cell that each was read from first: for a spreadsheet.
SELECT
    value.service_id,
    value.indicator_id,
    value.country,
    value.language,
    value.dimension,
    value.period_start,
    value.period_end,
    value.value_low,
    value.value_high,
    value.unit,
    value.maturity,
    source_file.file_name AS source_file,
    value.evidence[1].locator AS source_cell,
    coalesce(observation.source_url, source_file.url) AS source_url
FROM out.indicator_value AS value
LEFT JOIN core.source_file AS source_file
    ON value.evidence[1].source_file_id = source_file.source_file_id
LEFT JOIN core.observation AS observation
    ON
        value.evidence[1].source_file_id = observation.source_file_id
        AND value.evidence[1].locator = observation.locator
WHERE
    ($service_id = '' OR value.service_id = $service_id)
    AND (
        len($indicators::VARCHAR []) = 0
        OR (list_contains($indicators::VARCHAR [], value.indicator_id) AND (value.country = 'NL' OR value.language = 'nl'))
    )
ORDER BY value.service_id, value.indicator_id, value.country, value.language, value.dimension, value.period_end, value.period_start;
