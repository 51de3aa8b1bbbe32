-- Every kind of fault that was met in a source's files, open and mended, what is open first.
SELECT
    source,
    kind,
    severity,
    count(*) FILTER (WHERE closed_at IS NULL) AS open_count,
    count(*) FILTER (WHERE closed_at IS NOT NULL) AS mended_count,
    max(opened_at) AS last_at
FROM core.issue
GROUP BY source, kind, severity
ORDER BY
    open_count = 0,
    CASE severity WHEN 'rejected_file' THEN 1 WHEN 'rejected_row' THEN 2 WHEN 'warning' THEN 3 ELSE 4 END,
    last_at DESC,
    source,
    kind;
