-- The weeks of June 2019 against those of January 2020: rows of an advertiser and a week in both, gone, new, restated.
WITH version AS (
    SELECT
        advertiser_key,
        week_start,
        superseded_by IS NULL AS is_later,
        CASE currency WHEN 'EUR' THEN spend_low ELSE 0 END AS euro
    FROM core.ad_spend
    WHERE breakdown = 'advertiser_week'
),

pair AS (
    SELECT
        coalesce(earlier.advertiser_key, later.advertiser_key) AS advertiser_key,
        earlier.euro AS before,
        later.euro AS after
    FROM (SELECT * FROM version WHERE NOT is_later) AS earlier
    FULL JOIN (SELECT * FROM version WHERE is_later) AS later USING (advertiser_key, week_start)
),

advertiser AS (
    SELECT advertiser_key, count(before) AS weeks_before, count(after) AS weeks_after
    FROM pair
    GROUP BY advertiser_key
)

SELECT
    count(before) AS rows_before,
    count(after) AS rows_after,
    count(*) FILTER (after IS NULL) AS gone,
    count(*) FILTER (before IS NULL) AS added,
    count(*) FILTER (before <> after) AS restated_in_euro,
    (SELECT count(*) FROM advertiser WHERE weeks_before > 0) AS advertisers_before,
    (SELECT count(*) FROM advertiser WHERE weeks_before > 0 AND weeks_after = 0) AS advertisers_gone
FROM pair;
