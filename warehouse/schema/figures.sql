-- core.figure: the figures that count. Current files only, no blanks, and a publisher's own file before a curated copy of it.
CREATE OR REPLACE VIEW core.figure AS
SELECT * EXCLUDE (source_rank)
FROM (
    SELECT
        observation.*,
        CASE source WHEN 'public_figures' THEN 2 ELSE 1 END AS source_rank
    FROM core.observation AS observation
    WHERE superseded_by IS NULL AND NOT is_blank
)
QUALIFY row_number() OVER (
    PARTITION BY service_id, part, indicator, period_start, period_end, country, language, category, surface, dimension
    ORDER BY source_rank, published_at DESC NULLS LAST, source_file_id, locator
) = 1;
