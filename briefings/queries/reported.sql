-- The latest figure for the Netherlands of each key indicator, with the one before it.
WITH figure AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY indicator_id, dimension ORDER BY period_end DESC) AS turn,
        lag(value_low) OVER ordered AS previous_low,
        lag(value_high) OVER ordered AS previous_high,
        lag(period_start) OVER ordered AS previous_start,
        lag(period_end) OVER ordered AS previous_end
    FROM out.indicator_value
    WHERE
        service_id = $service_id
        AND list_contains($indicators, indicator_id)
        AND (country = 'NL' OR language = 'nl' OR (country IN ('', 'EU') AND language = '' AND indicator_id IN (
            'complaints_reversed_share', 'notice_action_median_hours'
        )))
    WINDOW ordered AS (PARTITION BY indicator_id, dimension ORDER BY period_end)
)

SELECT
    indicator_id, dimension, country, language, period_start, period_end, value_low, value_high, unit, evidence, errata,
    previous_low, previous_high, previous_start, previous_end
FROM figure
WHERE turn = 1
ORDER BY list_position($indicators, indicator_id), dimension;
