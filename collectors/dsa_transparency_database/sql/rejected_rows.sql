-- A row is rejected when it is not whole, or when a word stands where the layout has another kind of word: then its cells
-- have slid, and free text may stand in any of them.
UPDATE part_group
SET is_whole = false
WHERE
    is_whole
    AND NOT coalesce(
        length(trim(platform_name)) BETWEEN 1 AND 100
        AND regexp_full_match(day, '20\d\d-\d\d-\d\d')
        AND regexp_full_match(category, 'STATEMENT_CATEGORY_[A-Z_]+')
        AND regexp_full_match(decision_ground, 'DECISION_GROUND_[A-Z_]+')
        AND regexp_full_match(source_type, 'SOURCE_[A-Z0-9_]+')
        AND regexp_full_match(automated_decision, 'AUTOMATED_DECISION_[A-Z_]+')
        AND automated_detection IN ('Yes', 'No')
        AND regexp_full_match(coalesce(decision_monetary, ''), '(DECISION_MONETARY_[A-Z_]+)?')
        AND regexp_full_match(coalesce(decision_provision, ''), '(DECISION_PROVISION_[A-Z_]+)?')
        AND regexp_full_match(coalesce(decision_account, ''), '(DECISION_ACCOUNT_[A-Z_]+)?')
        AND regexp_full_match(coalesce(decision_visibility, ''), '(\[("DECISION_VISIBILITY_[A-Z_]+",?)*\])?')
        AND regexp_full_match(coalesce(content_type, ''), '(\[("CONTENT_TYPE_[A-Z_]+",?)*\])?')
        AND regexp_full_match(coalesce(category_addition, ''), '(\[("STATEMENT_CATEGORY_[A-Z_]+",?)*\])?')
        AND regexp_full_match(coalesce(category_specification, ''), '(\[("KEYWORD_[A-Z_]+",?)*\])?')
        AND regexp_full_match(coalesce(scope, ''), '(\[("[A-Z-]{2}",?)*\])?'),
        false
    );

SELECT
    coalesce(sum(statements_count), 0)::BIGINT AS rows_count,
    coalesce(sum(statements_count) FILTER (NOT is_whole), 0)::BIGINT AS rejected_rows_count
FROM part_group;
