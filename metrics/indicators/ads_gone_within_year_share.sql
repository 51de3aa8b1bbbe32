/*
id: ads_gone_within_year_share
title:
  nl: "Aandeel advertenties dat binnen een jaar uit het register verdween"
  en: "Share of ads that left the repository within a year"
unit: share
says:
  nl: "Welk deel van de advertenties die in een eerdere versie stonden en minder dan een jaar eerder voor het laatst getoond waren, in de nieuwste versie niet is aangetroffen."
  en: "What share of the ads that stood in an earlier version, and were last shown less than a year before, was not found in the newest version."
does_not_say:
  nl: "Niet waarom een advertentie weg is: zij kan bijvoorbeeld een ander nummer hebben gekregen. Alleen versies die volledig zijn ingelezen tellen; een leeg of afgebroken antwoord bewijst niets."
  en: "Not why an ad is gone: it may have got another number, for instance. Only versions that were read whole count; an empty or cut-off answer proves nothing."
formula:
  nl: "Niet meer aangetroffen advertenties gedeeld door alle advertenties van eerdere versies die binnen een jaar voor de nieuwste versie voor het laatst getoond werden of nog liepen."
  en: "Ads no longer found divided by all ads of earlier versions that were last shown within a year before the newest version or were still running."
comparability: within_service
sources: [ad, repository_answer]
method_version: 1
*/
WITH newest AS (
    SELECT
        sighting.source,
        sighting.edition,
        any_value(sighting.source_file_id) AS source_file_id,
        any_value(split_part(sighting.locator, '!', 1)) AS member,
        max(sighting.seen_at) AS seen_at
    FROM core.ad_sighting AS sighting
    WHERE sighting.superseded_by IS NULL
    GROUP BY sighting.source, sighting.edition
),

whole AS (
    SELECT newest.*
    FROM newest
    INNER JOIN dated_file USING (source_file_id)
    WHERE source_file_id IN (SELECT source_file_id FROM core.repository_answer WHERE is_complete)
),

earlier AS (
    SELECT sighting.*, whole.seen_at AS newest_at, whole.source_file_id AS newest_file, whole.member AS newest_member
    FROM core.ad_sighting AS sighting
    INNER JOIN whole USING (source, edition)
    WHERE
        sighting.superseded_by IS NOT NULL
        AND (sighting.ends_on IS NULL OR sighting.ends_on >= CAST(whole.seen_at AS DATE) - INTERVAL 1 YEAR)
    QUALIFY row_number() OVER (
        PARTITION BY sighting.source, sighting.edition, sighting.ad_id
        ORDER BY sighting.seen_at DESC, sighting.landed_order DESC, sighting.locator
    ) = 1
),

checked AS (
    SELECT
        earlier.*,
        current_ad.ad_id IS NULL AS is_gone,
        unnest(CASE WHEN list_contains(earlier.countries, 'NL') THEN ['', 'NL'] ELSE [''] END) AS country
    FROM earlier
    LEFT JOIN (SELECT DISTINCT source, edition, ad_id FROM core.ad WHERE superseded_by IS NULL) AS current_ad
        USING (source, edition, ad_id)
)

SELECT
    service_id,
    country,
    '' AS language,
    CAST(date_trunc('month', newest_at) AS DATE) AS period_start,
    last_day(CAST(newest_at AS DATE)) AS period_end,
    '' AS dimension,
    count(*) FILTER (is_gone) / count(*) AS value_low,
    count(*) FILTER (is_gone) / count(*) AS value_high,
    CAST(count(*) FILTER (is_gone) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_sort(
        list_distinct(
            list(cell('part', newest_file, newest_member, CAST(NULL AS VARCHAR)))
            || list(cell('part', source_file_id, split_part(locator, '!', 1), CAST(NULL AS VARCHAR)))
        )
    ) AS evidence
FROM checked
GROUP BY service_id, country, date_trunc('month', newest_at), last_day(CAST(newest_at AS DATE));
