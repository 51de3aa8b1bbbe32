SELECT parser_version, landed_order
FROM core.source_file
WHERE source_file_id = $source_file_id;
