-- What is open already stays as it is, with the date it was first met.
INSERT INTO {table} BY NAME
SELECT *
FROM incoming
WHERE issue_id NOT IN (SELECT issue_id FROM core.issue WHERE closed_run_id IS NULL);
