-- The files that the published findings can rest on, in the order in which they were read.
SELECT source_file_id
FROM core.source_file
ORDER BY landed_order;
