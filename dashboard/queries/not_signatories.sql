-- Services that stand nowhere as a signatory of the Code: not signed by the ladder, and no subscription was ever seen.
SELECT service_id
FROM out.ladder
WHERE commitment_id LIKE 'coc-%'
GROUP BY service_id
HAVING
    bool_and(status = 'not_subscribed')
    AND service_id NOT IN (SELECT service_id FROM core.subscription WHERE superseded_by IS NULL)
ORDER BY service_id;
