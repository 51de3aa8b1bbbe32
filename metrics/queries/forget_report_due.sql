-- Every assessment makes out anew.
DELETE FROM out.report_due;
