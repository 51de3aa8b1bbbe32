-- One file for all rows: single inserts of tens of thousands would take minutes, and parameters four times as long as this.
INSERT INTO out.{table} BY NAME
SELECT * FROM read_json($path, format = 'newline_delimited', columns = {columns});
