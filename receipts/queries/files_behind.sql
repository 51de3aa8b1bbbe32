-- The files that hold what the service published for this part and period: silence is checked against all of them.
SELECT source_file_id
FROM core.observation
WHERE superseded_by IS NULL
    AND service_id = $service_id
    AND period_end = $period_end
    AND list_contains($parts, part)
UNION
SELECT source_file_id
FROM core.report_part
WHERE superseded_by IS NULL
    AND service_id = $service_id
    AND period_end = $period_end
    AND list_contains($parts, part)
UNION
-- Statements of reasons: every dump of the period, and of the month before it, which breaks are measured against. Dumps
-- without the service count too: they show that it was looked for.
SELECT source_file_id
FROM core.sor_dump
WHERE superseded_by IS NULL
    AND $is_of_statements
    AND (version = 'statistics' OR dump_day BETWEEN CAST($period_start AS DATE) - 35 AND CAST($period_end AS DATE));
