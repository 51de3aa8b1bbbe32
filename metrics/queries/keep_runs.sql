-- The runs that were kept.
INSERT INTO out.assessing_run BY NAME
SELECT run_number, run_id, assessed_at, code_version, norm_sha256
FROM history_line
WHERE run_id IS NOT NULL;
