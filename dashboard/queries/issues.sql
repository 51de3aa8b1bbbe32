-- Open issues, what was refused first; a file or row that was not loaded matters more than a warning. Those of one
-- source and kind stand together.
SELECT
    source,
    kind,
    severity,
    service_id,
    file_name,
    locator,
    message,
    remedy,
    excerpt,
    opened_at
FROM core.issue
WHERE closed_at IS NULL AND ($source = '' OR source = $source)
ORDER BY
    CASE severity WHEN 'rejected_file' THEN 1 WHEN 'rejected_row' THEN 2 WHEN 'warning' THEN 3 ELSE 4 END,
    source,
    kind,
    file_name,
    locator
LIMIT 500;
