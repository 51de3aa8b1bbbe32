-- How many statements each platform sent each day. The file counts every statement once by each of its columns; only
-- the rows called 'rows' count statements as such, and adding up the others would count them many times.
SELECT date, platform, sum(count)::BIGINT AS statements_count
FROM read_parquet('{file}')
WHERE "column" = 'rows' AND entity = ''
GROUP BY date, platform
ORDER BY date, platform;
