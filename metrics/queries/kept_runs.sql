-- The assessments that were kept, the oldest first.
SELECT *
FROM out.assessing_run
ORDER BY run_number;
