-- Every assessment compares anew.
DELETE FROM out.comparison;
