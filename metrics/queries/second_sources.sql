-- Figures that two sources give, and whether these agree within 5 per cent. A curated copy of a file is no second source.
WITH told AS (
    SELECT *
    FROM core.observation
    WHERE superseded_by IS NULL AND NOT is_blank AND source <> 'public_figures' AND category IN ('', 'TOTAL')
),

-- Most figures have one source; only the few with two are worth grouping cell by cell.
told_twice AS (
    SELECT service_id, indicator
    FROM told
    GROUP BY service_id, indicator
    HAVING min(source) <> max(source)
),

pair AS (
    SELECT
        service_id, indicator, country, language, period_end, category, surface, dimension,
        max(value_low) <= min(value_high) + 0.05 * abs(max(value_low)) AS agrees
    FROM told
    SEMI JOIN told_twice USING (service_id, indicator)
    GROUP BY service_id, indicator, country, language, period_start, period_end, category, surface, dimension, unit
    HAVING count(DISTINCT source) > 1
)

SELECT service_id, indicator, country, language, period_end, bool_and(agrees) AS agrees
FROM pair
WHERE agrees IS NOT NULL
GROUP BY service_id, indicator, country, language, period_end;
