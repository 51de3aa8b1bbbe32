-- A row is rejected when it is not whole, or when a word stands where the layout has another kind of word: then its cells
-- have slid, and free text may stand in any of them. Runs on DuckDB and, translated, on Spark.
SELECT
    *,
    is_whole AND coalesce(
        length(trim(platform_name)) BETWEEN 1 AND 100
        AND regexp_matches(day, '^20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]\z')
        AND regexp_matches(category, '^STATEMENT_CATEGORY_[A-Z_]+\z')
        AND regexp_matches(decision_ground, '^DECISION_GROUND_[A-Z_]+\z')
        AND regexp_matches(source_type, '^SOURCE_[A-Z0-9_]+\z')
        AND regexp_matches(automated_decision, '^AUTOMATED_DECISION_[A-Z_]+\z')
        AND automated_detection IN ('Yes', 'No')
        AND regexp_matches(coalesce(decision_monetary, ''), '^(DECISION_MONETARY_[A-Z_]+)?\z')
        AND regexp_matches(coalesce(decision_provision, ''), '^(DECISION_PROVISION_[A-Z_]+)?\z')
        AND regexp_matches(coalesce(decision_account, ''), '^(DECISION_ACCOUNT_[A-Z_]+)?\z')
        AND regexp_matches(
            coalesce(decision_visibility, ''),
            '^(\[("DECISION_VISIBILITY_[A-Z_]+"(,"DECISION_VISIBILITY_[A-Z_]+")*)?\])?\z'
        )
        AND regexp_matches(
            coalesce(content_type, ''), '^(\[("CONTENT_TYPE_[A-Z_]+"(,"CONTENT_TYPE_[A-Z_]+")*)?\])?\z'
        )
        AND regexp_matches(
            coalesce(category_addition, ''),
            '^(\[("STATEMENT_CATEGORY_[A-Z_]+"(,"STATEMENT_CATEGORY_[A-Z_]+")*)?\])?\z'
        )
        AND regexp_matches(
            coalesce(category_specification, ''), '^(\[("KEYWORD_[A-Z_]+"(,"KEYWORD_[A-Z_]+")*)?\])?\z'
        )
        AND regexp_matches(coalesce(scope, ''), '^(\[("[A-Z-]{2}"(,"[A-Z-]{2}")*)?\])?\z'),
        FALSE
    ) AS is_counted
FROM row_group
