-- What was reported at all: one row an indicator and period, and whether the Netherlands has a figure of its own.
SELECT
    service_id,
    part,
    indicator,
    period_end,
    bool_or(country = 'NL' OR language = 'nl') AS is_for_nl,
    -- A curated copy of a file is no second source.
    count(DISTINCT source) FILTER (
        source NOT IN ('public_figures', 'manual_figures') AND (country = 'NL' OR language = 'nl')
    ) > 1 AS is_confirmed
FROM core.observation
WHERE superseded_by IS NULL AND NOT is_blank
GROUP BY service_id, part, indicator, period_end;
