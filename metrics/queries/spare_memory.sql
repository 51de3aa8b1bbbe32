-- Assessing five years of forty services stays under 1 GB; what does not fit goes to disk for a moment.
SET memory_limit = '500MB';
