-- The checklist of repositories: one tick a row, with who says so.
SELECT
    service_id,
    surface AS function,
    value_low,
    value_high,
    -- what the person wrote down: present or absent, also where only others say so
    split_part(value_text, ' ', 1) AS written,
    period_end AS read_on,
    source_url
FROM core.observation
WHERE superseded_by IS NULL AND indicator = 'repository_function'
ORDER BY service_id, surface;
