-- The files under history/ are what counts; the tables are read anew from them.
DELETE FROM out.assessing_run;
