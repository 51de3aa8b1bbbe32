-- Every assessment makes out anew.
DELETE FROM out.change;
