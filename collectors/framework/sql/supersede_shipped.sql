-- What ships is a whole: a block that a newer version of the file leaves out no longer counts.
UPDATE {table}
SET superseded_by = $source_file_id
WHERE
    source = $source
    AND superseded_by IS NULL
    AND source_file_id IN (
        SELECT source_file_id
        FROM core.source_file
        WHERE source = $source AND file_name = $file_name AND door = 'shipped' AND landed_order < $landed_order
    );
