-- One service by day, from the dumps that were read; a day that was not read has no row. Where one row of a day does not
-- tell a count, the day's count is unknown.
SELECT
    day AS period_start,
    day AS first_day,
    day AS period_end,
    coalesce(sum(statements_count) FILTER ($category IN ('', category)), 0) AS statements_count,
    CASE
        WHEN bool_and(nl_applicable_count IS NOT NULL)
            THEN coalesce(sum(nl_applicable_count) FILTER ($category IN ('', category)), 0)
    END AS nl_applicable_count,
    CASE
        WHEN bool_and(nl_specific_count IS NOT NULL)
            THEN coalesce(sum(nl_specific_count) FILTER ($category IN ('', category)), 0)
    END AS nl_specific_count
FROM out.statement_day
WHERE service_id = $service_id AND day BETWEEN $first AND $last
GROUP BY day
HAVING $category = '' OR bool_and(category <> '' OR statements_count = 0)
ORDER BY day;
