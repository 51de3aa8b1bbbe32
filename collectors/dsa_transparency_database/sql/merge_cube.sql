-- The groups of many parts together: each kind of row once.
CREATE OR REPLACE TABLE cube AS
SELECT
    COLUMNS(lambda name: NOT (ends_with(name, '_count') OR ends_with(name, '_sum'))),
    sum(COLUMNS(lambda name: ends_with(name, '_count') OR ends_with(name, '_sum')))::BIGINT
FROM cube
GROUP BY ALL;
