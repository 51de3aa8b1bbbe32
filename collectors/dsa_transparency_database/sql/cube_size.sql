SELECT count(*) AS groups_count
FROM cube;
