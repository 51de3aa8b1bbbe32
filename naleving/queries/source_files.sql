-- Every file that evidence can point at.
SELECT source_file_id, source, file_name, sha256, url
FROM core.source_file;
