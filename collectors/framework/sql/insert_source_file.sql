INSERT INTO core.source_file BY NAME
SELECT
    $source_file_id AS source_file_id,
    $source AS source,
    $file_name AS file_name,
    $door AS door,
    $url AS url,
    $retrieved_at AS retrieved_at,
    $published_at::DATE AS published_at,
    $sha256 AS sha256,
    $landed_sha256 AS landed_sha256,
    $bytes AS bytes,
    $etag AS etag,
    $change_kind AS change_kind,
    $parser_version AS parser_version,
    $landed_order AS landed_order;
