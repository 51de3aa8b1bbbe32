-- One finding page is measured; the first of the list is what readers open most.
SELECT finding_id
FROM out.finding
ORDER BY rank
LIMIT 1
