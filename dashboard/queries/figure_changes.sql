-- The changes of one figure of one service from period to period, newest first, with the kind that a rule gave each.
SELECT
    previous_start,
    previous_end,
    period_start,
    period_end,
    before_low,
    before_high,
    after_low,
    after_high,
    unit,
    kind,
    reason_nl,
    reason_en
FROM out.change
WHERE
    service_id = $service_id
    AND indicator_id = $indicator_id
    AND country = $country
    AND language = $language
    AND dimension = $dimension
ORDER BY period_end DESC;
