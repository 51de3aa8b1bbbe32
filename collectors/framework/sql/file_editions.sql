-- The editions that an earlier reading of this file gave rows of.
SELECT edition
FROM core.edition_file
WHERE source_file_id = $source_file_id;
