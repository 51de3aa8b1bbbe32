-- Statements of reasons by half-year: the periods, the totals in them and the macros that indicators take sums and shares with.

CREATE OR REPLACE TEMP MACRO half_year_of(moment) AS make_date(year(moment), CASE WHEN month(moment) < 7 THEN 1 ELSE 7 END, 1);

-- Half-years, as transparency reports have them. One of which fewer than 31 days are known says little: it is added to the
-- one before.
CREATE OR REPLACE TEMP TABLE statement_period AS
WITH known AS (
    SELECT
        service_id,
        half_year_of(month_start) AS half_start,
        min(first_day) AS first_day,
        max(last_day) AS last_day
    FROM statement_fact
    GROUP BY service_id, half_year_of(month_start)
),

judged AS (
    SELECT
        *,
        last_day - half_start + 1 < 31
        AND lag(half_start) OVER series = CAST(half_start - INTERVAL 6 MONTH AS DATE)
        AND half_start = max(half_start) OVER (PARTITION BY service_id) AS is_short
    FROM known
    WINDOW series AS (PARTITION BY service_id ORDER BY half_start)
)

SELECT
    judged.service_id,
    judged.half_start,
    coalesce(before.first_day, judged.first_day) AS period_start,
    coalesce(after.last_day, judged.last_day) AS period_end
FROM judged
LEFT JOIN judged AS before
    ON judged.is_short
    AND judged.service_id = before.service_id
    AND before.half_start = CAST(judged.half_start - INTERVAL 6 MONTH AS DATE)
LEFT JOIN judged AS after
    ON after.is_short
    AND judged.service_id = after.service_id
    AND after.half_start = CAST(judged.half_start + INTERVAL 6 MONTH AS DATE);

CREATE OR REPLACE TEMP TABLE statement_total AS
SELECT
    statement_fact.service_id,
    statement_period.period_start,
    statement_period.period_end,
    statement_fact.class,
    -- A category goes by its own name.
    CASE statement_fact.quantity WHEN 'category' THEN statement_fact.category ELSE statement_fact.quantity END AS name,
    CAST(sum(statement_fact.counted) AS DOUBLE) AS counted,
    list(DISTINCT statement_fact.evidence ORDER BY statement_fact.evidence) AS evidence
FROM statement_fact
INNER JOIN statement_period
    ON statement_fact.service_id = statement_period.service_id
    AND half_year_of(statement_fact.month_start) = statement_period.half_start
GROUP BY ALL;

CREATE OR REPLACE TEMP MACRO as_role(cells, role_name) AS list_transform(
    cells,
    lambda one: CASE one.role WHEN 'part' THEN one ELSE struct_update(one, role := role_name) END
);

-- A sum of quantities, in the columns of an indicator.
CREATE OR REPLACE TEMP MACRO statement_sum(names, country_name, unit_name) AS TABLE
SELECT
    service_id,
    country_name AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(counted) AS value_low,
    sum(counted) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    unit_name AS unit,
    'final' AS maturity,
    list_distinct(flatten(list(evidence ORDER BY name))) AS evidence
FROM statement_total
WHERE list_contains(names, name)
GROUP BY service_id, period_start, period_end;

-- Quantities divided by others of the same class; of a category that no statement has, there are none.
CREATE OR REPLACE TEMP MACRO statement_ratio(parts, wholes, unit_name) AS TABLE
WITH summed AS (
    SELECT
        service_id,
        period_start,
        period_end,
        coalesce(
            sum(counted) FILTER (list_contains(parts, name)),
            CASE WHEN starts_with(parts[1], 'STATEMENT_CATEGORY_') THEN 0 END
        ) AS numerator,
        sum(counted) FILTER (list_contains(wholes, name)) AS denominator,
        list_distinct(
            flatten(
                list(
                    as_role(evidence, CASE WHEN list_contains(parts, name) THEN 'numerator' ELSE 'denominator' END)
                    ORDER BY list_contains(wholes, name), name
                )
            )
        ) AS evidence
    FROM statement_total
    WHERE list_contains(parts, name) OR list_contains(wholes, name)
    GROUP BY service_id, period_start, period_end
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    numerator / denominator AS value_low,
    numerator / denominator AS value_high,
    numerator,
    denominator,
    unit_name AS unit,
    'final' AS maturity,
    evidence
FROM summed
WHERE denominator > 0;

-- Several quantities of a period side by side, for formulas that are more than one division.
CREATE OR REPLACE TEMP TABLE statement_wide AS
SELECT
    service_id,
    period_start,
    period_end,
    map_from_entries(list((name, counted))) AS counts,
    map_from_entries(list((name, evidence))) AS cells
FROM statement_total
GROUP BY service_id, period_start, period_end;

-- The classes of days in which delays are counted. Received before it took effect has no lowest, above 180 days no highest.
CREATE OR REPLACE TEMP TABLE disclosure_class AS
SELECT * FROM (
    VALUES
        ('disclosure_negative', CAST(NULL AS DOUBLE), CAST(-1 AS DOUBLE)),
        ('disclosure_0', 0, 0),
        ('disclosure_1', 1, 1),
        ('disclosure_2', 2, 2),
        ('disclosure_3', 3, 7),
        ('disclosure_8', 8, 14),
        ('disclosure_15', 15, 30),
        ('disclosure_31', 31, 90),
        ('disclosure_91', 91, 180),
        ('disclosure_181', 181, NULL)
) AS named (name, lowest, highest);

-- Whole calendar half-years only, to hold beside a transparency report on the same half-year.
CREATE OR REPLACE TEMP TABLE statement_half AS
WITH summed AS (
    SELECT
        service_id,
        half_year_of(month_start) AS period_start,
        CAST(half_year_of(month_start) + INTERVAL 6 MONTH AS DATE) - 1 AS period_end,
        CASE quantity WHEN 'category' THEN category ELSE quantity END AS name,
        quantity = 'category' AS is_category,
        CAST(sum(counted) AS DOUBLE) AS counted,
        list(DISTINCT evidence ORDER BY evidence) AS evidence,
        min(first_day) AS first_day,
        max(last_day) AS last_day,
        count(DISTINCT month_start) AS months_count
    FROM statement_fact
    GROUP BY service_id, half_year_of(month_start), name, is_category
),

whole AS (
    SELECT *
    FROM summed
    WHERE NOT is_category AND first_day = period_start AND last_day = period_end AND months_count = 6
)

SELECT service_id, period_start, period_end, name, counted, evidence
FROM whole
UNION ALL
-- A month without a category has no row of it: whether the half-year is whole, the total that it is a part of tells.
SELECT summed.service_id, summed.period_start, summed.period_end, summed.name, summed.counted, summed.evidence
FROM summed
INNER JOIN whole
    ON summed.service_id = whole.service_id
    AND summed.period_start = whole.period_start
    AND whole.name = 'broken_down'
WHERE summed.is_category;
