-- Where the groups of several parts are kept together.
CREATE TABLE IF NOT EXISTS kept_group AS
SELECT * EXCLUDE (is_whole, is_counted)
FROM checked_group
LIMIT 0;
