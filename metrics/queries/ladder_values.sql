-- What was computed at all: one row an indicator and period, and whether the Netherlands has a value of its own.
SELECT
    service_id,
    indicator_id,
    period_end,
    bool_or(country = 'NL' OR language = 'nl') AS is_for_nl
FROM out.indicator_value
GROUP BY service_id, indicator_id, period_end;
