-- Counts of leaked ads that others published about another country: of all ads counted, how many were not removed.
SELECT
    ads.service_id,
    ads.country,
    ads.period_start,
    ads.period_end,
    kept.value_high AS kept_count,
    removed.value_high AS removed_count,
    ads.value_high AS ads_count,
    ads.source_url,
    ads.via
FROM core.observation AS ads
INNER JOIN core.observation AS kept USING (service_id, country, period_start, period_end, source)
INNER JOIN core.observation AS removed USING (service_id, country, period_start, period_end, source)
WHERE
    ads.superseded_by IS NULL
    AND kept.superseded_by IS NULL
    AND removed.superseded_by IS NULL
    AND ads.indicator = 'ad_leak_ads_count'
    AND kept.indicator = 'ad_leak_kept_count'
    AND removed.indicator = 'ad_leak_removed_count'
ORDER BY ads.period_end DESC, ads.service_id;
