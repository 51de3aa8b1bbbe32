-- Statements of reasons (Article 24(5)) by service and month, counted once for all indicators that read them.
-- Two routes bring them: the dumps that were read (core.sor_statement), and monthly counts that someone published.
-- A count has a class, since not every file counts by everything, and a share is taken of what its own class counted:
--   all         every statement
--   broken_down by category, ground, source and automation
--   worded      also by keyword, language and delay (full and light dumps, complete counts of a month)
--   scoped      also by territorial scope (full dumps, complete counts)

CREATE OR REPLACE TEMP MACRO civic_category() AS 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS';
CREATE OR REPLACE TEMP MACRO disinformation_keywords() AS [
    'KEYWORD_DISINFORMATION',
    'KEYWORD_FOREIGN_INFORMATION_MANIPULATION',
    'KEYWORD_MISINFORMATION',
    'KEYWORD_MISINFORMATION_DISINFORMATION'
];
CREATE OR REPLACE TEMP MACRO month_of(moment) AS CAST(date_trunc('month', moment) AS DATE);
CREATE OR REPLACE TEMP MACRO half_year_of(moment) AS make_date(year(moment), CASE WHEN month(moment) < 7 THEN 1 ELSE 7 END, 1);

-- The one pass over the dumps: what is alike in all that follows becomes one group.
CREATE OR REPLACE TEMP TABLE statement_group AS
SELECT
    service_id,
    day,
    version <> 'statistics' AS is_broken_down,
    version IN ('full', 'light', 'complete') AS is_worded,
    version IN ('full', 'complete') AS is_scoped,
    category,
    automated_detection,
    automated_decision,
    decision_ground,
    source_type,
    len(keywords) > 0 AS has_keyword,
    list_has_any(keywords, disinformation_keywords()) AS has_disinformation_keyword,
    list_contains(added_categories, civic_category()) AS is_also_civic,
    list_contains(content_types, 'CONTENT_TYPE_SYNTHETIC_MEDIA') AS is_synthetic,
    list_contains(content_types, 'CONTENT_TYPE_OTHER') AS is_other_content,
    is_nl_applicable,
    is_nl_specific,
    is_dutch,
    -- Every one of the group was decided on the day that the content appeared.
    moderation_days_sum = 0 AND moderation_negative_count = 0 AS is_same_day,
    sum(statements_count) AS statements_count,
    sum(disclosure_seconds_sum) AS disclosure_seconds_sum,
    sum(disclosure_negative_count) AS disclosure_negative_count,
    sum(disclosure_0_days_count) AS disclosure_0_days_count,
    sum(disclosure_1_day_count) AS disclosure_1_day_count,
    sum(disclosure_2_days_count) AS disclosure_2_days_count,
    sum(disclosure_3_7_days_count) AS disclosure_3_7_days_count,
    sum(disclosure_8_14_days_count) AS disclosure_8_14_days_count,
    sum(disclosure_15_30_days_count) AS disclosure_15_30_days_count,
    sum(disclosure_31_90_days_count) AS disclosure_31_90_days_count,
    sum(disclosure_91_180_days_count) AS disclosure_91_180_days_count,
    sum(disclosure_over_180_days_count) AS disclosure_over_180_days_count,
    sum(moderation_days_sum) AS moderation_days_sum,
    sum(moderation_negative_count) AS moderation_negative_count,
    max(source_file_id) AS source_file_id,
    min(locator) AS locator
FROM core.sor_statement
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE statement_day AS
SELECT
    service_id,
    day,
    CAST(sum(statements_count) AS DOUBLE) AS statements_count,
    min(cell('part', source_file_id, split_part(locator, '!', 1), day)) AS evidence
FROM statement_group
GROUP BY service_id, day;

-- Days that were looked at: a platform without rows on such a day sent nothing.
-- A dump of one platform says nothing about another; statistics of the whole database hold each of their days.
CREATE OR REPLACE TEMP TABLE looked_day AS
WITH global_day AS (
    SELECT dump_day AS day, source_file_id, locator
    FROM core.sor_dump
    WHERE superseded_by IS NULL AND dump_slug = 'global' AND version <> 'statistics'
    UNION ALL
    SELECT day, max(source_file_id) AS source_file_id, arg_max(locator, (source_file_id, locator)) AS locator
    FROM core.sor_day
    WHERE superseded_by IS NULL AND version = 'statistics'
    GROUP BY day
),

service_slug AS (
    SELECT DISTINCT service_id, dump_slug
    FROM core.sor_day
    WHERE superseded_by IS NULL AND dump_slug <> 'global'
),

first_day AS (
    SELECT service_id, min(day) AS day
    FROM statement_day
    GROUP BY service_id
),

looked AS (
    SELECT first_day.service_id, global_day.day, global_day.source_file_id, global_day.locator
    FROM first_day
    INNER JOIN global_day ON first_day.day <= global_day.day
    UNION ALL
    SELECT service_slug.service_id, sor_dump.dump_day, sor_dump.source_file_id, sor_dump.locator
    FROM service_slug
    INNER JOIN core.sor_dump AS sor_dump
        ON service_slug.dump_slug = sor_dump.dump_slug AND sor_dump.superseded_by IS NULL
    UNION ALL
    SELECT service_id, day, evidence.source_file_id, evidence.locator
    FROM statement_day
)

SELECT
    service_id,
    day,
    max(source_file_id) AS source_file_id,
    arg_max(split_part(locator, '!', 1), (source_file_id, locator)) AS place
FROM looked
GROUP BY service_id, day;

-- What the dumps count, one column a quantity.
CREATE OR REPLACE TEMP TABLE dumped_month AS
WITH looked_month AS (
    SELECT
        service_id,
        month_of(day) AS month_start,
        min(day) AS first_day,
        max(day) AS last_day,
        count(*) AS looked_days,
        max(source_file_id) AS source_file_id,
        arg_max(place, (source_file_id, place)) AS place
    FROM looked_day
    GROUP BY service_id, month_of(day)
),

counted AS (
    SELECT
        service_id,
        month_of(day) AS month_start,
        count(DISTINCT day) AS reporting_days,
        sum(statements_count) AS statements,
        sum(statements_count) FILTER (is_broken_down) AS broken_down,
        sum(statements_count) FILTER (is_worded) AS worded,
        sum(statements_count) FILTER (is_scoped) AS scoped,
        sum(statements_count) FILTER (is_broken_down AND automated_detection) AS detection_yes,
        sum(statements_count) FILTER (is_broken_down AND NOT automated_detection) AS detection_no,
        sum(statements_count) FILTER (automated_decision = 'AUTOMATED_DECISION_FULLY') AS decision_fully,
        sum(statements_count) FILTER (automated_decision = 'AUTOMATED_DECISION_PARTIALLY') AS decision_partially,
        sum(statements_count) FILTER (automated_decision = 'AUTOMATED_DECISION_NOT_AUTOMATED') AS decision_not_automated,
        coalesce(
            sum(statements_count) FILTER (automated_decision = 'AUTOMATED_DECISION_FULLY' AND NOT automated_detection), 0
        ) AS fully_undetected,
        sum(statements_count) FILTER (decision_ground = 'DECISION_GROUND_ILLEGAL_CONTENT') AS ground_illegal,
        sum(statements_count) FILTER (decision_ground = 'DECISION_GROUND_INCOMPATIBLE_CONTENT') AS ground_incompatible,
        sum(statements_count) FILTER (source_type = 'SOURCE_ARTICLE_16') AS source_article_16,
        sum(statements_count) FILTER (source_type = 'SOURCE_TRUSTED_FLAGGER') AS source_trusted_flagger,
        sum(statements_count) FILTER (source_type = 'SOURCE_TYPE_OTHER_NOTIFICATION') AS source_other_notification,
        sum(statements_count) FILTER (source_type = 'SOURCE_VOLUNTARY') AS source_voluntary,
        coalesce(sum(statements_count) FILTER (is_synthetic), 0) AS content_synthetic,
        coalesce(sum(statements_count) FILTER (is_other_content), 0) AS content_other,
        coalesce(sum(statements_count) FILTER (has_keyword), 0) AS keyword_any,
        coalesce(sum(statements_count) FILTER (has_disinformation_keyword), 0) AS keyword_disinformation,
        coalesce(
            sum(statements_count) FILTER (
                category = civic_category() OR is_also_civic OR has_disinformation_keyword
            ),
            0
        ) AS disinformation,
        coalesce(sum(statements_count) FILTER (is_nl_specific), 0) AS scope_nl_specific,
        coalesce(sum(statements_count) FILTER (is_nl_applicable), 0) AS scope_nl_applicable,
        coalesce(sum(statements_count) FILTER (is_nl_applicable IS NULL), 0) AS scope_empty,
        coalesce(sum(statements_count) FILTER (is_dutch), 0) AS language_nl,
        coalesce(sum(statements_count) FILTER (is_dutch IS NULL), 0) AS language_empty,
        sum(disclosure_seconds_sum) / 86400.0 AS disclosure_days_sum,
        -- Counts of a month give classes of days and no seconds: those are not in the mean.
        sum(statements_count - disclosure_negative_count) FILTER (
            disclosure_seconds_sum IS NOT NULL
        ) AS disclosure_timed,
        sum(disclosure_negative_count) AS disclosure_negative,
        sum(disclosure_0_days_count) AS disclosure_0,
        sum(disclosure_1_day_count) AS disclosure_1,
        sum(disclosure_2_days_count) AS disclosure_2,
        sum(disclosure_3_7_days_count) AS disclosure_3,
        sum(disclosure_8_14_days_count) AS disclosure_8,
        sum(disclosure_15_30_days_count) AS disclosure_15,
        sum(disclosure_31_90_days_count) AS disclosure_31,
        sum(disclosure_91_180_days_count) AS disclosure_91,
        sum(disclosure_over_180_days_count) AS disclosure_181,
        sum(moderation_days_sum) AS moderation_days_sum,
        sum(moderation_negative_count) AS moderation_negative,
        coalesce(
            sum(statements_count) FILTER (automated_decision = 'AUTOMATED_DECISION_NOT_AUTOMATED' AND is_same_day), 0
        ) AS manual_same_day,
        max(source_file_id) AS source_file_id,
        arg_max(split_part(locator, '!', 1), (source_file_id, locator)) AS place
    FROM statement_group
    GROUP BY service_id, month_of(day)
)

SELECT
    looked_month.service_id,
    looked_month.month_start,
    looked_month.first_day,
    looked_month.last_day,
    looked_month.looked_days,
    coalesce(counted.reporting_days, 0) AS reporting_days,
    coalesce(counted.statements, 0) AS statements,
    counted.* EXCLUDE (service_id, month_start, reporting_days, statements, source_file_id, place),
    -- A month without a statement rests on the file in which there was none.
    coalesce(counted.source_file_id, looked_month.source_file_id) AS source_file_id,
    coalesce(counted.place, looked_month.place) AS place
FROM looked_month
LEFT JOIN counted
    ON looked_month.service_id = counted.service_id AND looked_month.month_start = counted.month_start;

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
            month_of(day) AS month_start,
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
