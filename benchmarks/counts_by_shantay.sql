-- What shantay counted, in the keys that it and the cube share. An empty variant is a cell that was left empty.
SELECT
    lower(platform) AS platform,
    "column" AS counted_by,
    coalesce(variant, '') AS word,
    sum("count")::BIGINT AS statements_count
FROM read_parquet('{file}')
WHERE
    entity IS NULL
    AND "column" IN (
        'category', 'category_specification', 'content_type', 'decision_ground', 'decision_monetary',
        'decision_provision', 'decision_account', 'decision_visibility', 'source_type', 'automated_decision'
    )
    AND "count" > 0
GROUP BY ALL
UNION ALL
SELECT lower(platform), 'received before it applied', '', sum("count")::BIGINT
FROM read_parquet('{file}')
WHERE "column" = 'disclosure_delay' AND entity = 'null_bc_negative' AND "count" > 0
GROUP BY ALL
ORDER BY ALL;
