-- Statements of reasons (Article 24(5)) by service and month as the dumps count them, each quantity in a column of its own.

CREATE OR REPLACE TEMP MACRO civic_category() AS 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS';
CREATE OR REPLACE TEMP MACRO disinformation_keywords() AS [
    'KEYWORD_DISINFORMATION',
    'KEYWORD_FOREIGN_INFORMATION_MANIPULATION',
    'KEYWORD_MISINFORMATION',
    'KEYWORD_MISINFORMATION_DISINFORMATION'
];
CREATE OR REPLACE TEMP MACRO month_of(moment) AS CAST(date_trunc('month', moment) AS DATE);

-- The one pass over what the dumps count: what is alike in all that follows becomes one group of a month.
CREATE OR REPLACE TEMP TABLE statement_group AS
SELECT
    service_id,
    month_of(day) AS month_start,
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
    -- What was decided: a statement can restrict in more than one way, so these do not add up to the total.
    sum(statements_count) FILTER (len(decision_visibility) > 0) AS restriction_visibility_count,
    sum(statements_count) FILTER (decision_monetary <> '') AS restriction_monetary_count,
    sum(statements_count) FILTER (decision_provision <> '') AS restriction_provision_count,
    sum(statements_count) FILTER (decision_account <> '') AS restriction_account_count,
    sum(statements_count) FILTER (
        len(decision_visibility) = 0
        AND decision_monetary = '' AND decision_provision = '' AND decision_account = ''
    ) AS without_decision_count
FROM core.sor_statement
GROUP BY ALL;

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

reported AS (
    SELECT
        service_id,
        month_of(day) AS month_start,
        count(DISTINCT day) AS reporting_days,
        max(source_file_id) AS source_file_id,
        arg_max(place, (source_file_id, place)) AS place
    FROM statement_file_day
    GROUP BY service_id, month_of(day)
),

counted AS (
    SELECT
        service_id,
        month_start,
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
        ) AS manual_same_day
    FROM statement_group
    GROUP BY service_id, month_start
)

SELECT
    looked_month.service_id,
    looked_month.month_start,
    looked_month.first_day,
    looked_month.last_day,
    looked_month.looked_days,
    coalesce(reported.reporting_days, 0) AS reporting_days,
    coalesce(counted.statements, 0) AS statements,
    counted.* EXCLUDE (service_id, month_start, statements),
    -- A month without a statement rests on the file in which there was none.
    coalesce(reported.source_file_id, looked_month.source_file_id) AS source_file_id,
    coalesce(reported.place, looked_month.place) AS place
FROM looked_month
LEFT JOIN reported
    ON looked_month.service_id = reported.service_id AND looked_month.month_start = reported.month_start
LEFT JOIN counted
    ON looked_month.service_id = counted.service_id AND looked_month.month_start = counted.month_start;
