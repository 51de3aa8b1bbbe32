-- Restatements of these editions are worked out anew from all their versions.
DELETE FROM core.restatement
WHERE source = $source AND list_contains($editions, edition);
