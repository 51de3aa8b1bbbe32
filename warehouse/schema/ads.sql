-- core.ad_sighting: every time that an ad was seen, rows that a newer file replaced included. A file counts from the day
-- that it was made up to; one that does not tell that day, from when it was fetched.
CREATE OR REPLACE VIEW core.ad_sighting AS
SELECT
    ad.*,
    coalesce(file.published_at::TIMESTAMPTZ, file.retrieved_at) AS seen_at,
    file.landed_order
FROM core.ad AS ad
INNER JOIN core.source_file AS file USING (source_file_id);

-- core.ad_life: each ad once, with its newest values and when it was first seen, last seen shown and first seen removed.
-- It was taken down between last_seen_shown_before and first_seen_removed; NULL = it was never seen shown (or removed).
CREATE OR REPLACE VIEW core.ad_life AS
WITH moment AS (
    SELECT
        source, service_id, ad_id,
        min(seen_at) AS first_seen,
        max(seen_at) AS last_seen,
        max(seen_at) FILTER (availability = 'shown') AS last_seen_shown,
        min(seen_at) FILTER (availability = 'removed') AS first_seen_removed,
        count(DISTINCT source_file_id) AS files_count,
        bool_or(superseded_by IS NULL) AS is_current
    FROM core.ad_sighting
    GROUP BY source, service_id, ad_id
),

before AS (
    SELECT source, service_id, ad_id, max(sighting.seen_at) AS last_seen_shown_before
    FROM core.ad_sighting AS sighting
    INNER JOIN moment USING (source, service_id, ad_id)
    WHERE sighting.availability = 'shown' AND sighting.seen_at < moment.first_seen_removed
    GROUP BY source, service_id, ad_id
),

newest AS (
    SELECT * EXCLUDE (seen_at, landed_order, superseded_by)
    FROM core.ad_sighting
    QUALIFY row_number() OVER (
        PARTITION BY source, service_id, ad_id
        ORDER BY seen_at DESC, landed_order DESC, edition, locator
    ) = 1
)

SELECT
    newest.*,
    moment.first_seen,
    moment.last_seen,
    moment.last_seen_shown,
    before.last_seen_shown_before,
    moment.first_seen_removed,
    moment.files_count,
    moment.is_current                  -- FALSE: the newest answer to the question that it was found with lacks it
FROM newest
INNER JOIN moment USING (source, service_id, ad_id)
LEFT JOIN before USING (source, service_id, ad_id);
