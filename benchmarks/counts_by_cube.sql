-- What the cube counted, in the keys that it and shantay share.
WITH cube AS (
    FROM read_csv('{file}', all_varchar = true)
),

word AS (
    UNPIVOT (
        SELECT
            lower(platform_name) AS platform,
            statements_count::BIGINT AS statements_count,
            [category] AS category,
            string_split(coalesce(keywords, ''), ' ') AS category_specification,
            string_split(coalesce(content_types, ''), ' ') AS content_type,
            [decision_ground] AS decision_ground,
            [coalesce(decision_monetary, '')] AS decision_monetary,
            [coalesce(decision_provision, '')] AS decision_provision,
            [coalesce(decision_account, '')] AS decision_account,
            string_split(coalesce(decision_visibility, ''), ' ') AS decision_visibility,
            [source_type] AS source_type,
            [automated_decision] AS automated_decision
        FROM cube
    )
    ON COLUMNS(* EXCLUDE (platform, statements_count))
    INTO NAME counted_by VALUE words
)

SELECT platform, counted_by, word, sum(statements_count)::BIGINT AS statements_count
FROM (SELECT platform, counted_by, unnest(words) AS word, statements_count FROM word)
GROUP BY ALL
UNION ALL
SELECT lower(platform_name), 'received before it applied', '', sum(disclosure_negative_count::BIGINT)::BIGINT
FROM cube
GROUP BY ALL
HAVING sum(disclosure_negative_count::BIGINT) > 0
ORDER BY ALL;
