-- In one order, so that the same dump always gives the same bytes.
COPY (
    SELECT *
    FROM cube
    ORDER BY ALL
) TO '{file}' (FORMAT csv, HEADER);
