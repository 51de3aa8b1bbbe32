-- In one order, so that the same dump always gives the same bytes. Lists are written as words with spaces between.
COPY (
    SELECT * REPLACE (
        array_to_string(added_categories, ' ') AS added_categories,
        array_to_string(keywords, ' ') AS keywords,
        array_to_string(decision_visibility, ' ') AS decision_visibility,
        array_to_string(content_types, ' ') AS content_types
    )
    FROM cube
    ORDER BY ALL
) TO '{file}' (FORMAT csv, HEADER);
