-- What the assessments in out were made with.
SELECT any_value(assessment.run_id) AS run_id, version.assessed_at, version.code_version, version.norm_sha256
FROM out.data_version AS version
LEFT JOIN out.assessment AS assessment ON true
GROUP BY ALL;
