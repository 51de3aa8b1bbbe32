-- {table} is one of TABLES in rows.py or a raw table; columns that are absent stay NULL.
INSERT INTO {table} BY NAME
SELECT * FROM incoming;
