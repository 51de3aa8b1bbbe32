-- Each piece of evidence with its file and, where it is a figure, what the figure is about.
WITH piece AS (
    SELECT unnest(evidence) AS piece, generate_subscripts(evidence, 1) AS place
    FROM out.assessment
    WHERE assessment_id = $assessment_id
),

-- A locator can stand for several rows of core (one reading of a part, many figures): one description is enough.
described AS (
    SELECT
        source_file_id,
        locator,
        any_value(part) AS part,
        any_value(indicator) AS indicator,
        any_value(country) AS country,
        any_value(language) AS language,
        any_value(dimension) AS dimension,
        any_value(published_at) AS published_at,
        any_value(source_url) AS source_url,
        any_value(via) AS via
    FROM (
        SELECT source_file_id, locator, part, indicator, country, language, dimension, published_at, source_url, via
        FROM core.observation
        UNION ALL BY NAME
        SELECT source_file_id, locator, part, published_at
        FROM core.report_part
        UNION ALL BY NAME
        SELECT source_file_id, locator, measure_id AS indicator, published_at, source_url
        FROM core.subscription
    )
    SEMI JOIN piece ON source_file_id = piece.piece.source_file_id AND locator = piece.piece.locator
    GROUP BY source_file_id, locator
)

SELECT
    piece.piece.role AS role,
    piece.piece.value_text AS value_text,
    piece.piece.source_file_id AS source_file_id,
    piece.piece.locator AS locator,
    source_file.source,
    source_file.file_name,
    source_file.sha256,
    source_file.url,
    strftime(source_file.retrieved_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S+00:00') AS retrieved_at,
    coalesce(described.published_at, source_file.published_at) AS published_at,
    described.part,
    described.indicator,
    described.country,
    described.language,
    described.dimension,
    described.source_url,
    described.via
FROM piece
LEFT JOIN core.source_file AS source_file ON piece.piece.source_file_id = source_file.source_file_id
LEFT JOIN described
    ON piece.piece.source_file_id = described.source_file_id AND piece.piece.locator = described.locator
ORDER BY piece.place;
