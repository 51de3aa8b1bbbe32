INSERT INTO core.run BY NAME
SELECT
    $run_id AS run_id,
    $source AS source,
    $started_at AS started_at,
    $finished_at AS finished_at,
    $outcome AS outcome,
    $files_count AS files_count,
    $new_files_count AS new_files_count,
    $rows_count AS rows_count,
    $issues_count AS issues_count,
    $message AS message;
