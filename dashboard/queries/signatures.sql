-- Who signed what under each edition of the Code, as last seen: one row a service, edition and measure.
SELECT
    service_id,
    code_edition,
    measure_id,
    status,
    valid_from,
    seen_in,
    note,
    source_url
FROM core.subscription
WHERE superseded_by IS NULL
QUALIFY row_number() OVER (
    PARTITION BY service_id, measure_id, code_edition
    ORDER BY valid_from DESC NULLS LAST, published_at DESC NULLS LAST
) = 1
ORDER BY service_id, code_edition, measure_id;
