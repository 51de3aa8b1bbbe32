-- What the indicators count, and whole months of which a copy counts by category only.
INSERT INTO out.statement_month BY NAME
SELECT
    service_id,
    month_start,
    first_day,
    last_day,
    class,
    quantity,
    category,
    CAST(counted AS DOUBLE) AS counted,
    evidence.role = 'part' AS is_from_dumps,
    evidence.source_file_id,
    evidence.locator
FROM statement_fact
UNION ALL
SELECT
    service_id,
    month_start,
    month_start,
    last_day,
    'broken_down',
    'category',
    category,
    counted,
    evidence.role = 'part',
    evidence.source_file_id,
    evidence.locator
FROM category_month
-- What the indicators count already.
ANTI JOIN (SELECT service_id, month_start, last_day FROM statement_fact WHERE quantity = 'category') AS counted_month
    USING (service_id, month_start, last_day)
UNION ALL
-- The sum over its categories is the total of such a month.
SELECT
    service_id,
    month_start,
    month_start,
    last_day,
    'all',
    'statements',
    '',
    any_value(month_counted),
    bool_and(evidence.role = 'part'),
    min(evidence).source_file_id,
    min(evidence).locator
FROM category_month
ANTI JOIN (SELECT service_id, month_start, last_day FROM statement_fact WHERE quantity = 'category') AS counted_month
    USING (service_id, month_start, last_day)
GROUP BY service_id, month_start, last_day;
