-- Assessments by others that name the commitment or measure they are about.
SELECT service_id, event_date, legal_ref
FROM core.public_event
WHERE superseded_by IS NULL AND kind = 'assessment' AND legal_ref IS NOT NULL;
