-- Which statements made the tables and views, so that the next writer need not run them all again to know.
COMMENT ON TABLE core.run IS '{digest}'
