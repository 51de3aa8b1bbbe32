-- Editions of this file that a newer file has replaced: what was met there is no longer of interest.
-- '' stands for the file as a whole, once nothing of it counts.
SELECT edition
FROM core.edition_file
WHERE source_file_id = $source_file_id AND NOT is_current
UNION
SELECT ''
FROM core.file_standing
WHERE source_file_id = $source_file_id AND NOT is_current;
