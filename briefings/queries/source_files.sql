-- Every file that a footnote can name.
SELECT source_file_id, source, file_name, sha256, url, retrieved_at
FROM core.source_file;
