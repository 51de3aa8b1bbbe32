-- One indicator's query, under its card.
INSERT INTO computed_value BY NAME
SELECT $card_id AS card_id, query.*
FROM (
    {query}
) AS query
WHERE query.value_low IS NOT NULL OR query.value_high IS NOT NULL;
