UPDATE core.source_file
SET change_kind = $change_kind
WHERE source_file_id = $source_file_id;
