SELECT count(*) AS groups_count
FROM kept_group;
