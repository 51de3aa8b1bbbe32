-- The method of the last run that was kept.
SELECT code_version, norm_sha256
FROM out.assessing_run
ORDER BY run_number DESC
LIMIT 1;
