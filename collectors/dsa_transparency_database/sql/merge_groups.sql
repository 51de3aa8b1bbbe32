-- The groups of many parts together, each once, still in the publisher's words: putting them in the cube's words is
-- what takes time, and is done at the end for what is left.
CREATE OR REPLACE TABLE kept_group AS
SELECT
    platform_name,
    day,
    category,
    category_addition,
    category_specification,
    decision_visibility,
    decision_monetary,
    decision_provision,
    decision_account,
    decision_ground,
    automated_detection,
    automated_decision,
    source_type,
    content_type,
    is_dutch,
    scope,
    CAST(sum(statements_count) AS BIGINT) AS statements_count,
    CAST(sum(disclosure_seconds_sum) AS BIGINT) AS disclosure_seconds_sum,
    CAST(sum(disclosure_negative_count) AS BIGINT) AS disclosure_negative_count,
    CAST(sum(disclosure_0_days_count) AS BIGINT) AS disclosure_0_days_count,
    CAST(sum(disclosure_1_day_count) AS BIGINT) AS disclosure_1_day_count,
    CAST(sum(disclosure_2_days_count) AS BIGINT) AS disclosure_2_days_count,
    CAST(sum(disclosure_3_7_days_count) AS BIGINT) AS disclosure_3_7_days_count,
    CAST(sum(disclosure_8_14_days_count) AS BIGINT) AS disclosure_8_14_days_count,
    CAST(sum(disclosure_15_30_days_count) AS BIGINT) AS disclosure_15_30_days_count,
    CAST(sum(disclosure_31_90_days_count) AS BIGINT) AS disclosure_31_90_days_count,
    CAST(sum(disclosure_91_180_days_count) AS BIGINT) AS disclosure_91_180_days_count,
    CAST(sum(disclosure_over_180_days_count) AS BIGINT) AS disclosure_over_180_days_count,
    CAST(sum(moderation_days_sum) AS BIGINT) AS moderation_days_sum,
    CAST(sum(moderation_negative_count) AS BIGINT) AS moderation_negative_count
FROM kept_group
GROUP BY
    platform_name, day, category, category_addition, category_specification, decision_visibility, decision_monetary,
    decision_provision, decision_account, decision_ground, automated_detection, automated_decision, source_type,
    content_type, is_dutch, scope;
