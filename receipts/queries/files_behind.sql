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
    AND list_contains($parts, part);
