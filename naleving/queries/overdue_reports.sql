-- Reports past the day by which they were due or expected, and not seen. Yearly documents stay out: the law names no day,
-- and that one is not on a list proves nothing.
SELECT
    CASE kind WHEN 'code_report' THEN 'code_reports' ELSE 'transparency_reports' END AS source,
    service_id,
    kind,
    period_start,
    period_end,
    due_on,
    basis,
    last_looked_on,
    CASE WHEN last_looked_on > due_on THEN 'not_found' ELSE 'not_looked' END AS standing
FROM out.report_due
WHERE due_on < $today::DATE
    AND NOT is_known
    AND basis <> 'yearly'
ORDER BY source, due_on DESC, service_id;
