-- Every assessment computes all values anew.
DELETE FROM out.indicator_value;
