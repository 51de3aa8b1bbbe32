-- Reports that a service (or, without one, every service) owed by today, newest first, with what was seen of each and whether figures of it were read.
SELECT
    due.service_id,
    due.kind,
    due.period_start,
    due.period_end,
    due.due_on,
    due.basis,
    due.published_on,
    due.first_seen_on,
    due.last_looked_on,
    EXISTS (
        SELECT 1
        FROM core.report_part AS part
        WHERE
            part.superseded_by IS NULL
            AND part.service_id = due.service_id
            AND part.period_start = due.period_start
            AND part.period_end = due.period_end
            AND (part.part = 'code') = (due.kind = 'code_report')
            AND due.kind IN ('code_report', 'transparency_report')
    ) AS is_read
FROM out.report_due AS due
WHERE $service_id IN ('', due.service_id)
ORDER BY due.period_end DESC, due.kind, due.service_id
LIMIT $most;
