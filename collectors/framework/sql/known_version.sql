SELECT parser_version
FROM core.source_file
WHERE source_file_id = $source_file_id;
