-- The parts that were read whole. A publisher's own file comes before a curated copy of it.
SELECT service_id, part, period_start, period_end, source_file_id, locator, source = 'public_figures' AS is_curated
FROM core.report_part
WHERE superseded_by IS NULL AND is_complete
QUALIFY row_number() OVER (
    PARTITION BY service_id, part, period_start, period_end
    ORDER BY CASE source WHEN 'public_figures' THEN 2 ELSE 1 END, source_file_id, locator
) = 1
ORDER BY service_id, part, period_end;
