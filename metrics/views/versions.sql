-- The day of a version: that which its publisher gives, or else the day on which it came in.
CREATE OR REPLACE TEMP VIEW version_day AS
SELECT source_file_id, coalesce(published_at, CAST(retrieved_at AS DATE)) AS made_on
FROM core.source_file;

-- Rows of spend of the version that the current one replaced.
CREATE OR REPLACE TEMP VIEW replaced_spend AS
SELECT
    service_id,
    edition,
    breakdown,
    advertiser_key,
    week_start,
    country,
    region,
    source_file_id AS file_before,
    superseded_by AS file_after,
    split_part(locator, '!', 1) AS member_before,
    -- Another currency stands only where the publisher's column for euro reads 0.
    CASE currency WHEN 'EUR' THEN spend_low ELSE 0 END AS euro_before
FROM core.ad_spend
WHERE superseded_by IN (SELECT source_file_id FROM core.ad_spend WHERE superseded_by IS NULL);

-- The same beside its counterpart in the current version, where there is one.
CREATE OR REPLACE TEMP VIEW spend_in_two_versions AS
SELECT
    replaced_spend.*,
    later.source_file_id IS NOT NULL AS is_kept,
    split_part(later.locator, '!', 1) AS member_after,
    CASE later.currency WHEN 'EUR' THEN later.spend_low ELSE 0 END AS euro_after
FROM replaced_spend
LEFT JOIN core.ad_spend AS later
    ON replaced_spend.file_after = later.source_file_id
    AND later.superseded_by IS NULL
    AND replaced_spend.edition = later.edition
    AND replaced_spend.breakdown = later.breakdown
    AND replaced_spend.advertiser_key = later.advertiser_key
    AND replaced_spend.week_start IS NOT DISTINCT FROM later.week_start
    AND replaced_spend.country = later.country
    AND replaced_spend.region = later.region;
