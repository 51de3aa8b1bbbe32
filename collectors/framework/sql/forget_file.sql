-- A file that is read again (by a newer parser) replaces what it gave before.
DELETE FROM {table}
WHERE source_file_id = $source_file_id;
