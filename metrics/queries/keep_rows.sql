-- One parameter for all rows: thousands of single inserts would take seconds.
INSERT INTO out.{table} BY NAME
SELECT unnest(row_told)
FROM (SELECT unnest(from_json($rows::JSON, '{structure}')) AS row_told);
