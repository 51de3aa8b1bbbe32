-- What services signed or left, with the day from which it holds; a status without a day holds from when it was seen.
-- Seen on an undated page, it holds from the day on which its edition came to apply: else what is known of an earlier
-- edition would overrule it. The first edition has none before it.
SELECT
    service_id,
    measure_id,
    status,
    coalesce(valid_from, published_at) AS stated_from,
    coalesce(stated_from, CASE code_edition WHEN '2025' THEN DATE '2025-07-01' END) AS holds_from,
    valid_to,
    seen_in,
    source_file_id,
    locator
FROM core.subscription
WHERE superseded_by IS NULL
ORDER BY service_id, measure_id, holds_from NULLS FIRST, source_file_id, locator;
