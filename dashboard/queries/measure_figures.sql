-- Figures for the Netherlands or in Dutch on one measure, its SLIs and what its expectations look at, newest first.
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
    AND (
        list_contains($indicators, indicator_id)
        OR list_has_any($prefixes, list_transform([1, 2, 3], lambda parts: array_to_string(
            list_slice(string_split(indicator_id, '.'), 1, parts), '.'
        )))
    )
ORDER BY indicator_id, service_id, period_end DESC, dimension;
