-- The published cells behind one figure over one period, of every service: file, part, row and column.
WITH piece AS (
    SELECT
        service_id,
        dimension,
        unnest(evidence) AS cell
    FROM out.indicator_value
    WHERE
        indicator_id = $indicator_id
        AND country = $country
        AND language = $language
        AND period_start = $period_start
        AND period_end = $period_end
)

SELECT DISTINCT
    piece.service_id,
    piece.dimension,
    piece.cell.locator AS locator,
    regexp_extract(piece.cell.locator, '^[^!]*') AS member,
    regexp_extract(piece.cell.locator, '!R(\d+)', 1) AS row_number,
    regexp_extract(piece.cell.locator, 'C(\d+)$', 1) AS column_number,
    source_file.file_name,
    source_file.url,
    observation.source_url,
    observation.part
FROM piece
LEFT JOIN core.source_file AS source_file
    ON piece.cell.source_file_id = source_file.source_file_id
LEFT JOIN core.observation AS observation
    ON
        piece.cell.source_file_id = observation.source_file_id
        AND piece.cell.locator = observation.locator
ORDER BY piece.service_id, piece.dimension, observation.part, locator;
