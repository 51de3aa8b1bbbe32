-- The indicators on statements of reasons of one service: the newest period of each, what is known of the change to it, and
-- the corrections of the figure.
WITH newest AS (
    SELECT
        *,
        lag({'first': period_start, 'last': period_end, 'low': value_low, 'high': value_high}) OVER (
            PARTITION BY indicator_id, country, language, dimension
            ORDER BY period_end, period_start DESC
        ) AS earlier
    FROM out.indicator_value
    WHERE service_id = $service_id AND starts_with(indicator_id, 'sor_')
    QUALIFY row_number() OVER (
        PARTITION BY indicator_id, country, language, dimension
        ORDER BY period_end DESC, period_start
    ) = 1
)

SELECT
    newest.service_id,
    newest.indicator_id,
    newest.country,
    newest.language,
    newest.dimension,
    newest.period_start,
    newest.period_end,
    newest.value_low,
    newest.value_high,
    newest.unit,
    newest.earlier.first AS previous_start,
    newest.earlier.last AS previous_end,
    newest.earlier.low AS before_low,
    newest.earlier.high AS before_high,
    change.kind,
    change.reason_nl,
    change.reason_en,
    newest.errata
FROM newest
LEFT JOIN out.change AS change
    ON
        newest.service_id = change.service_id
        AND newest.indicator_id = change.indicator_id
        AND newest.country = change.country
        AND newest.language = change.language
        AND newest.dimension = change.dimension
        AND newest.period_start = change.period_start
        AND newest.period_end = change.period_end
ORDER BY newest.indicator_id, newest.dimension;
