-- What a service signed under the Code, as last seen: one row a commitment or measure.
SELECT
    measure_id,
    code_edition,
    status,
    valid_from,
    valid_to,
    seen_in,
    note,
    source_url
FROM core.subscription
WHERE service_id = $service_id AND superseded_by IS NULL
QUALIFY row_number() OVER (
    PARTITION BY measure_id
    ORDER BY code_edition DESC, valid_from DESC NULLS LAST, published_at DESC NULLS LAST
) = 1
ORDER BY measure_id;
