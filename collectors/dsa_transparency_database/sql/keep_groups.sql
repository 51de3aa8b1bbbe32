-- The groups of one part beside those of the parts before, as published. A part has some thousand, and they are put in
-- the cube's own words when there are many.
INSERT INTO kept_group
SELECT *
FROM checked_group
WHERE is_counted;
