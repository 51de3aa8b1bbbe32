-- The figures of a service for the Netherlands or in Dutch over time, oldest first, and whether one counts something else
-- than the figure before it. Of each the last 24 periods: a line the height of a word has no room for a daily figure's years.
SELECT
    value.indicator_id,
    value.country,
    value.language,
    value.dimension,
    value.period_start,
    value.period_end,
    value.value_low,
    value.value_high,
    value.unit,
    coalesce(change.kind = 'definition', false) AS is_anew
FROM out.indicator_value AS value
LEFT JOIN out.change AS change
    ON
        value.service_id = change.service_id
        AND value.indicator_id = change.indicator_id
        AND value.country = change.country
        AND value.language = change.language
        AND value.dimension = change.dimension
        AND value.period_start = change.period_start
        AND value.period_end = change.period_end
WHERE
    value.service_id = $service_id
    AND (value.country = 'NL' OR value.language = 'nl')
    AND (value.value_low IS NOT NULL OR value.value_high IS NOT NULL)
QUALIFY row_number() OVER (
    PARTITION BY value.indicator_id, value.country, value.language, value.dimension
    ORDER BY value.period_end DESC, value.period_start DESC
) <= 24
ORDER BY value.period_end, value.period_start;
