-- Categories of statements of reasons by whole month, and how far they shift from one month to the next.

-- Categories by whole month. A copy that counts by category only serves here too.
CREATE OR REPLACE TEMP TABLE category_month AS
WITH whole AS (
    SELECT
        *,
        sum(counted) OVER (PARTITION BY route, service_id, month_start, last_day) AS month_counted
    FROM statement_offered
    WHERE quantity = 'category'
        AND first_day = month_start
        AND last_day = last_day(month_start)
)
SELECT service_id, month_start, last_day, category, CAST(counted AS DOUBLE) AS counted, month_counted, evidence
FROM whole
QUALIFY rank() OVER (PARTITION BY service_id, month_start ORDER BY month_counted DESC, route) = 1;

-- Two months in a row. What some categories lose and others gain (`moved`) tells sorting in another way from doing more or
-- less: a real rise takes nothing from elsewhere. The categories of June and July 2025 are not the same.
CREATE OR REPLACE TEMP TABLE category_shift AS
WITH adjoining AS (
    SELECT DISTINCT later.service_id, later.month_start, later.last_day, earlier.month_start AS earlier_start
    FROM category_month AS later
    INNER JOIN category_month AS earlier
        ON later.service_id = earlier.service_id
        AND earlier.month_start = CAST(later.month_start - INTERVAL 1 MONTH AS DATE)
    WHERE later.month_start <> DATE '2025-07-01' AND later.month_counted > 0 AND earlier.month_counted > 0
),

paired AS (
    SELECT
        adjoining.service_id,
        adjoining.month_start,
        adjoining.last_day,
        category_month.category,
        coalesce(sum(counted) FILTER (category_month.month_start = earlier_start), 0) AS counted_before,
        coalesce(sum(counted) FILTER (category_month.month_start = adjoining.month_start), 0) AS counted_after,
        min(evidence) FILTER (category_month.month_start = earlier_start) AS cell_before,
        min(evidence) FILTER (category_month.month_start = adjoining.month_start) AS cell_after
    FROM adjoining
    INNER JOIN category_month
        ON adjoining.service_id = category_month.service_id
        AND category_month.month_start IN (adjoining.month_start, adjoining.earlier_start)
    GROUP BY ALL
),

shared AS (
    SELECT
        *,
        counted_before / sum(counted_before) OVER month_pair AS share_before,
        counted_after / sum(counted_after) OVER month_pair AS share_after
    FROM paired
    WINDOW month_pair AS (PARTITION BY service_id, month_start)
),

halved AS (
    SELECT *, (share_before + share_after) / 2 AS share_between
    FROM shared
    WHERE counted_before + counted_after > 0
)

SELECT
    service_id,
    month_start,
    last_day,
    -- Rounded: the last digits depend on the order of adding up.
    round(
        sum(
            CASE WHEN share_before > 0 THEN share_before / 2 * log2(share_before / share_between) ELSE 0 END
            + CASE WHEN share_after > 0 THEN share_after / 2 * log2(share_after / share_between) ELSE 0 END
        ),
        9
    ) AS divergence,
    sum(greatest(counted_after - counted_before, 0)) AS gained,
    sum(greatest(counted_before - counted_after, 0)) AS lost,
    least(gained, lost) / nullif(greatest(gained, lost), 0) AS moved,
    list_distinct(
        list_filter(
            flatten(list([cell_before, cell_after] ORDER BY abs(counted_after - counted_before) DESC, category)),
            lambda one: one IS NOT NULL
        )
    ) AS evidence
FROM halved
GROUP BY service_id, month_start, last_day;
