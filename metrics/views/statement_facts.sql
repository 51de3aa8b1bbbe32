-- Statements of reasons (Article 24(5)) by service and month, counted once for all indicators that read them.
-- Two routes bring them: the dumps that were read (core.sor_statement), and monthly counts that someone published.
-- A count has a class, since not every file counts by everything, and a share is taken of what its own class counted:
--   all         every statement
--   broken_down by category, ground, source and automation
--   worded      also by keyword, language and delay (full and light dumps, complete counts of a month)
--   scoped      also by territorial scope (full dumps, complete counts)

-- Both routes in one shape: a quantity, its class and the cell or dumps behind it.
CREATE OR REPLACE TEMP TABLE statement_quantity AS
SELECT * FROM (
    VALUES
        ('looked_days', 'all'),
        ('reporting_days', 'all'),
        ('statements', 'all'),
        ('broken_down', 'broken_down'),
        ('detection_yes', 'broken_down'),
        ('detection_no', 'broken_down'),
        ('decision_fully', 'broken_down'),
        ('decision_partially', 'broken_down'),
        ('decision_not_automated', 'broken_down'),
        ('fully_undetected', 'broken_down'),
        ('ground_illegal', 'broken_down'),
        ('ground_incompatible', 'broken_down'),
        ('source_article_16', 'broken_down'),
        ('source_trusted_flagger', 'broken_down'),
        ('source_other_notification', 'broken_down'),
        ('source_voluntary', 'broken_down'),
        ('content_synthetic', 'broken_down'),
        ('content_other', 'broken_down'),
        ('worded', 'worded'),
        ('keyword_any', 'worded'),
        ('keyword_disinformation', 'worded'),
        ('disinformation', 'worded'),
        ('language_nl', 'worded'),
        ('language_empty', 'worded'),
        ('disclosure_days_sum', 'worded'),
        ('disclosure_timed', 'worded'),
        ('disclosure_negative', 'worded'),
        ('disclosure_0', 'worded'),
        ('disclosure_1', 'worded'),
        ('disclosure_2', 'worded'),
        ('disclosure_3', 'worded'),
        ('disclosure_8', 'worded'),
        ('disclosure_15', 'worded'),
        ('disclosure_31', 'worded'),
        ('disclosure_91', 'worded'),
        ('disclosure_181', 'worded'),
        ('moderation_days_sum', 'worded'),
        ('moderation_negative', 'worded'),
        ('manual_same_day', 'worded'),
        ('scoped', 'scoped'),
        ('scope_nl_specific', 'scoped'),
        ('scope_nl_applicable', 'scoped'),
        ('scope_empty', 'scoped')
) AS named (quantity, class);

CREATE OR REPLACE TEMP TABLE statement_offered AS
WITH dumped AS (
    UNPIVOT (
        SELECT
            service_id,
            month_start,
            first_day,
            last_day,
            cell('part', source_file_id, place, looked_days || ' days') AS evidence,
            CAST(COLUMNS(* EXCLUDE (service_id, month_start, first_day, last_day, source_file_id, place)) AS DOUBLE)
        FROM dumped_month
    )
    ON COLUMNS(* EXCLUDE (service_id, month_start, first_day, last_day, evidence))
    INTO NAME quantity VALUE counted
),

-- A category without a row is one that no statement has; only where nothing is broken down is nothing known.
dumped_category AS (
    SELECT
        dumped_month.service_id,
        dumped_month.month_start,
        dumped_month.first_day,
        dumped_month.last_day,
        cell('part', dumped_month.source_file_id, dumped_month.place, dumped_month.looked_days || ' days') AS evidence,
        named.category,
        named.counted
    FROM (
        SELECT
            service_id,
            month_start,
            category,
            CAST(sum(statements_count) AS DOUBLE) AS counted
        FROM statement_group
        WHERE is_broken_down
        GROUP BY ALL
    ) AS named
    INNER JOIN dumped_month
        ON named.service_id = dumped_month.service_id AND named.month_start = dumped_month.month_start
),

published AS (
    SELECT
        service_id,
        month_of(period_start) AS month_start,
        period_start AS first_day,
        period_end AS last_day,
        category,
        CASE indicator
            WHEN 'sor_statements_count' THEN CASE category WHEN 'TOTAL' THEN 'statements' ELSE 'category' END
            WHEN 'sor_reporting_days' THEN 'reporting_days'
            WHEN 'sor_detection_count' THEN 'detection_' || dimension
            WHEN 'sor_decision_count' THEN 'decision_' || replace(dimension, 'y_automated', 'y')
            WHEN 'sor_ground_count' THEN 'ground_' || dimension
            WHEN 'sor_source_count' THEN 'source_' || dimension
            WHEN 'sor_keyword_count' THEN CASE dimension WHEN 'any' THEN 'keyword_any' ELSE 'keyword_disinformation' END
            WHEN 'sor_scope_count' THEN 'scope_' || dimension
            WHEN 'sor_language_count' THEN 'language_' || dimension
            WHEN 'sor_disclosure_delay_days' THEN 'disclosure_days_sum'
            WHEN 'sor_disclosure_negative_count' THEN 'disclosure_negative'
            WHEN 'sor_moderation_delay_days' THEN 'moderation_days_sum'
            WHEN 'sor_moderation_negative_count' THEN 'moderation_negative'
        END AS quantity,
        value_low AS counted,
        cell('value', source_file_id, locator, value_text) AS evidence
    FROM figure
    WHERE starts_with(indicator, 'sor_')
        -- A month of its own; longer periods are told by others and stay what they are.
        AND day(period_start) = 1
        AND month_of(period_start) = month_of(period_end)
),

-- Totals of each class beside its parts, so that a share never mixes two routes.
published_total AS (
    SELECT published.* REPLACE (unnest(['statements', 'broken_down', 'worded', 'scoped']) AS quantity)
    FROM published
    -- A copy that does not know on which days there were statements counts by category only.
    SEMI JOIN (SELECT * FROM published WHERE quantity = 'reporting_days') AS whole
        ON published.service_id = whole.service_id
        AND published.first_day = whole.first_day
        AND published.last_day = whole.last_day
    WHERE published.quantity = 'statements'
)

SELECT 1 AS route, service_id, month_start, first_day, last_day, quantity, '' AS category, counted, evidence
FROM dumped
UNION ALL
SELECT 1, service_id, month_start, first_day, last_day, 'category', category, counted, evidence
FROM dumped_category
UNION ALL
SELECT 2, service_id, month_start, first_day, last_day, quantity, category, counted, evidence
FROM published
WHERE quantity NOT IN ('statements', 'scope_whole_union')
UNION ALL
SELECT 2, service_id, month_start, first_day, last_day, quantity, '', counted, evidence
FROM published_total
UNION ALL
SELECT 2, service_id, month_start, first_day, last_day, 'looked_days', '', last_day - first_day + 1, evidence
FROM published_total
WHERE quantity = 'statements'
UNION ALL
SELECT
    2, service_id, month_start, first_day, last_day, 'disclosure_timed', '',
    sum(CASE quantity WHEN 'statements' THEN counted ELSE -counted END),
    arg_max(evidence, (counted, quantity))
FROM published
WHERE quantity IN ('statements', 'disclosure_negative')
GROUP BY service_id, month_start, first_day, last_day
HAVING count(*) = 2
UNION ALL
-- Lists of the whole EU or EEA hold the Netherlands too, and are not counted under it by these publishers.
SELECT
    2, service_id, month_start, first_day, last_day, 'scope_nl_applicable', '', sum(counted),
    arg_max(evidence, (counted, quantity))
FROM published
WHERE quantity IN ('scope_nl_specific', 'scope_whole_union')
GROUP BY service_id, month_start, first_day, last_day;

-- Of two routes to a month the one that saw more counts, and the dumps where they saw as much.
CREATE OR REPLACE TEMP TABLE statement_fact AS
WITH classed AS (
    SELECT
        statement_offered.*,
        coalesce(statement_quantity.class, 'broken_down') AS class
    FROM statement_offered
    LEFT JOIN statement_quantity ON statement_offered.quantity = statement_quantity.quantity
    -- What nobody counted is no zero.
    WHERE statement_offered.counted IS NOT NULL
),

total AS (
    SELECT route, service_id, month_start, last_day, class, counted
    FROM classed
    WHERE quantity IN ('statements', 'broken_down', 'worded', 'scoped')
    QUALIFY row_number() OVER (
        PARTITION BY service_id, month_start, class
        ORDER BY counted DESC, route, last_day DESC
    ) = 1
)

SELECT
    classed.service_id,
    classed.month_start,
    classed.first_day,
    classed.last_day,
    classed.class,
    classed.quantity,
    classed.category,
    -- Exact, so that sums do not depend on the order of adding up.
    CAST(classed.counted AS DECIMAL(24, 3)) AS counted,
    classed.evidence
FROM classed
INNER JOIN total
    ON classed.route = total.route
    AND classed.service_id = total.service_id
    AND classed.month_start = total.month_start
    AND classed.last_day = total.last_day
    AND classed.class = total.class;
