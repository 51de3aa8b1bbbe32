-- Days that were looked at, also those on which a service sent nothing.
INSERT INTO out.statement_day BY NAME
WITH counted AS (
    SELECT
        service_id,
        day,
        category,
        sum(statements_count) AS statements_count,
        bool_and(version IN ('full', 'complete')) AS is_scoped,
        coalesce(sum(statements_count) FILTER (is_nl_applicable), 0) AS nl_applicable_count,
        coalesce(sum(statements_count) FILTER (is_nl_specific), 0) AS nl_specific_count
    FROM core.sor_statement
    GROUP BY service_id, day, category
)

SELECT
    looked_day.service_id,
    looked_day.day,
    coalesce(counted.category, '') AS category,
    coalesce(counted.statements_count, 0) AS statements_count,
    -- A day with nothing has nothing of it in the Netherlands either; another file than a scoped one does not tell.
    CASE WHEN coalesce(counted.is_scoped, true) THEN coalesce(counted.nl_applicable_count, 0) END AS nl_applicable_count,
    CASE WHEN coalesce(counted.is_scoped, true) THEN coalesce(counted.nl_specific_count, 0) END AS nl_specific_count
FROM looked_day
LEFT JOIN counted
    ON looked_day.service_id = counted.service_id AND looked_day.day = counted.day;
