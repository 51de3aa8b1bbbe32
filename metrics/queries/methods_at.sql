-- How each expectation was judged at a run: what it asked, by which rule and indicator. A silence uses no indicator's query.
SELECT DISTINCT expectation_id, asked, method_version
FROM out.past_assessment
WHERE from_run <= $run_number AND ($run_number < until_run OR until_run IS NULL)
ORDER BY ALL;
