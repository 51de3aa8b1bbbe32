-- They are in the cube now.
DELETE FROM kept_group;
