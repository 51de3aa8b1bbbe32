-- Editions of this file that a newer file has replaced: what was met there is no longer of interest.
SELECT DISTINCT edition
FROM core.observation
WHERE source_file_id = $source_file_id AND superseded_by IS NOT NULL
UNION
SELECT DISTINCT edition
FROM core.report_part
WHERE source_file_id = $source_file_id AND superseded_by IS NOT NULL
UNION
SELECT DISTINCT edition
FROM core.advertiser_day
WHERE source_file_id = $source_file_id AND superseded_by IS NOT NULL;
