-- Every assessment makes out anew.
DELETE FROM out.statement_month;
