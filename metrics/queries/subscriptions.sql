-- What services signed or left, with the day from which it holds; a status without a day holds from when it was seen.
SELECT
    service_id,
    measure_id,
    status,
    coalesce(valid_from, published_at) AS holds_from,
    valid_to,
    seen_in,
    source_file_id,
    locator
FROM core.subscription
WHERE superseded_by IS NULL
ORDER BY service_id, measure_id, holds_from NULLS FIRST, source_file_id, locator;
