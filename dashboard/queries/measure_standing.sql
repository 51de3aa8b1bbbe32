-- The latest judgement of each service on each axis of one measure, worst first where an axis has several expectations.
SELECT
    service_id,
    axis,
    status,
    value_low,
    value_high,
    expected,
    unit,
    period_start,
    period_end
FROM out.assessment
WHERE measure_id = $measure_id
QUALIFY row_number() OVER (
    PARTITION BY service_id, axis
    ORDER BY
        CASE status
            WHEN 'not_met' THEN 1
            WHEN 'not_reported' THEN 2
            WHEN 'withdrawn' THEN 3
            WHEN 'met' THEN 4
            ELSE 5
        END,
        period_end DESC
) = 1
ORDER BY service_id, axis;
