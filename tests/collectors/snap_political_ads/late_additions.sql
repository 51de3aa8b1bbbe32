-- Ads that an earlier file of the year did not have though they were to begin before it was made. A planned start is
-- not the first showing, so this is an upper bound.
SELECT ad.countries[1] AS country, count(*) AS ads
FROM core.restatement
INNER JOIN core.ad AS ad
    ON
        restatement.file_after = ad.source_file_id
        AND restatement.locator_after = ad.locator
WHERE restatement.value_before IS NULL AND ad.starts_on < DATE '2023-03-16'
GROUP BY country
ORDER BY ads DESC;
