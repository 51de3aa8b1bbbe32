-- As published: text only, each row with its place in the file.
CREATE TABLE IF NOT EXISTS {table} (
    source_file_id VARCHAR NOT NULL,
    member VARCHAR NOT NULL,           -- file in the archive, or the file itself
    row_number INTEGER NOT NULL,       -- from 1, the header being 1
    cells VARCHAR[] NOT NULL
);
