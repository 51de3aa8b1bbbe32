-- As forget_runs.
DELETE FROM out.past_assessment;
