-- The figures that belong to one measure: what its expectations look at, and the fields of its SLIs ('sli_14.2.1' and all
-- that begins with 'sli_14.2.1.'). Asked of each name once: there are two hundred, in millions of rows.
WITH known AS MATERIALIZED (
    SELECT DISTINCT indicator_id FROM out.indicator_value
)

SELECT indicator_id
FROM known
WHERE
    list_contains($indicators::VARCHAR [], indicator_id)
    OR EXISTS (
        SELECT 1
        FROM (SELECT unnest($prefixes::VARCHAR []) AS prefix)
        WHERE starts_with(indicator_id || '.', prefix || '.')
    )
ORDER BY indicator_id;
