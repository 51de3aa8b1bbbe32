-- With which parser, and at which place in the order, each file of a source was read.
SELECT
    source_file_id,
    parser_version,
    landed_order
FROM core.source_file
WHERE source = $source;
