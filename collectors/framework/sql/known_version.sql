SELECT
    parser_version,
    landed_order,
    change_kind = 'rejected' AS is_refused
FROM core.source_file
WHERE source_file_id = $source_file_id;
