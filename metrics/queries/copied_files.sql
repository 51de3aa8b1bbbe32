-- Files that hold figures someone copied from a source, not the source's own file.
SELECT source_file_id
FROM core.source_file
WHERE source IN ('public_figures', 'manual_figures');
