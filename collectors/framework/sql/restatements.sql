-- Each version of an edition against the one before it: what changed, what is new, what is gone.
INSERT INTO core.restatement BY NAME
WITH value AS (
    SELECT
        *,
        -- a figure that stands twice in a file is compared with its namesake at the same turn
        row_number() OVER (PARTITION BY edition, source_file_id, figure ORDER BY locator) AS turn
    FROM core.version_value
    WHERE source = $source AND list_contains($editions, edition)
),

version AS (
    SELECT
        edition,
        source_file_id,
        lag(source_file_id) OVER (
            PARTITION BY edition
            ORDER BY coalesce(file.published_at, file.retrieved_at::DATE), file.landed_order
        ) AS file_before
    FROM core.edition_file AS seen
    INNER JOIN core.source_file AS file USING (source_file_id)
    WHERE seen.source = $source AND list_contains($editions, seen.edition)
),

pair AS (
    SELECT edition, file_before, source_file_id AS file_after
    FROM version
    WHERE file_before IS NOT NULL
),

earlier AS (
    SELECT value.*, pair.file_before, pair.file_after
    FROM pair
    INNER JOIN value ON value.edition = pair.edition AND value.source_file_id = pair.file_before
),

later AS (
    SELECT value.*, pair.file_before, pair.file_after
    FROM pair
    INNER JOIN value ON value.edition = pair.edition AND value.source_file_id = pair.file_after
)

SELECT
    $source AS source,
    coalesce(later.service_id, earlier.service_id) AS service_id,
    coalesce(later.edition, earlier.edition) AS edition,
    coalesce(later.figure, earlier.figure) AS figure,
    earlier.value AS value_before,
    later.value AS value_after,
    coalesce(later.file_before, earlier.file_before) AS file_before,
    coalesce(later.file_after, earlier.file_after) AS file_after,
    earlier.locator AS locator_before,
    later.locator AS locator_after
FROM earlier
FULL JOIN later
    ON
        earlier.edition = later.edition
        AND earlier.file_after = later.file_after
        AND earlier.figure = later.figure
        AND earlier.turn = later.turn
WHERE earlier.value IS DISTINCT FROM later.value;
