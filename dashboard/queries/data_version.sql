-- The version that every page names in its footer: assessments are made as a whole, so the latest row is the version.
SELECT
    version_id,
    assessed_at,
    code_version,
    norm_sha256
FROM out.data_version
ORDER BY assessed_at DESC
LIMIT 1;
