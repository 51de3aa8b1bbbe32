SELECT version_id, assessed_at, code_version, norm_sha256
FROM out.data_version
ORDER BY assessed_at DESC
LIMIT 1;
