-- Days that were looked at, also those on which a service sent nothing.
INSERT INTO out.statement_day BY NAME
SELECT
    looked_day.service_id,
    looked_day.day,
    coalesce(statement_group.category, '') AS category,
    coalesce(sum(statement_group.statements_count), 0) AS statements_count,
    CASE
        WHEN bool_and(coalesce(statement_group.is_scoped, true))
            THEN coalesce(sum(statement_group.statements_count) FILTER (statement_group.is_nl_applicable), 0)
    END AS nl_applicable_count,
    CASE
        WHEN bool_and(coalesce(statement_group.is_scoped, true))
            THEN coalesce(sum(statement_group.statements_count) FILTER (statement_group.is_nl_specific), 0)
    END AS nl_specific_count
FROM looked_day
LEFT JOIN statement_group
    ON looked_day.service_id = statement_group.service_id AND looked_day.day = statement_group.day
GROUP BY looked_day.service_id, looked_day.day, coalesce(statement_group.category, '');
