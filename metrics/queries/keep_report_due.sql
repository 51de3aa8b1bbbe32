-- What was due over periods that had ended on the day of the assessment.
INSERT INTO out.report_due BY NAME
SELECT
    service_id, kind, period_start, period_end, due_on, basis, rule, published_on, first_seen_on, is_known,
    not_seen_on, last_looked_on
FROM report_due
WHERE period_end < $day::DATE;
