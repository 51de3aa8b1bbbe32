-- Tables that were not read whole: a row in them could not be placed or read, or an answer was cut off.
SELECT source_file_id, locator AS member
FROM core.report_part
WHERE superseded_by IS NULL AND NOT is_complete
UNION
SELECT source_file_id, split_part(locator, '!', 1)
FROM core.repository_answer
WHERE superseded_by IS NULL AND NOT is_complete
UNION
SELECT source_file_id, split_part(locator, '!', 1)
FROM core.issue
WHERE severity = 'rejected_row' AND closed_at IS NULL AND source_file_id IS NOT NULL AND locator IS NOT NULL;
