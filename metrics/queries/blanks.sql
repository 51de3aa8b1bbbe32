-- Cells that are there and empty: the place to point at when a figure for the Netherlands is not reported.
SELECT service_id, indicator, country, language, period_start, period_end, source_file_id, locator
FROM core.observation
WHERE superseded_by IS NULL
    AND is_blank
    AND (country = 'NL' OR language = 'nl')
    -- A table by category has hundreds of empty cells; the one of the total says it.
    AND category IN ('', 'TOTAL')
ORDER BY service_id, indicator, period_end, source_file_id, locator;
