-- Whether a run brought files that no assessment has seen: the one that should have followed stopped half-way.
SELECT coalesce(
    max(finished_at) > coalesce((SELECT max(assessed_at) FROM out.data_version), TIMESTAMPTZ '1970-01-01 00:00:00+00'),
    FALSE
) AS is_behind
FROM core.run
WHERE new_files_count > 0;
