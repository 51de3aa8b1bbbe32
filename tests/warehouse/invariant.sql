-- What must hold at every read: the current rows of two tables add up to the same, and an edition has one version.
SELECT
    (SELECT coalesce(sum(value_low), 0) FROM core.observation WHERE superseded_by IS NULL) AS left_sum,
    (SELECT coalesce(sum(spend_low_eur), 0) FROM core.location_spend WHERE superseded_by IS NULL) AS right_sum,
    (
        SELECT count(*)
        FROM (
            SELECT edition
            FROM core.edition_file
            WHERE is_current
            GROUP BY edition
            HAVING count(*) > 1
        )
    ) AS editions_with_two_versions_count;
