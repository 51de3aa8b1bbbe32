-- The norm by which the published findings were made.
SELECT norm_sha256
FROM out.data_version;
