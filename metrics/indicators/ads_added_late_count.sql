/*
id: ads_added_late_count
title:
  nl: "Advertenties die te laat in het register stonden"
  en: "Ads that were late in the repository"
unit: count
says:
  nl: "Hoeveel advertenties in een later bestand staan die volgens hun begindatum al meer dan twee dagen liepen toen een eerder bestand werd gemaakt, en daar niet in stonden."
  en: "How many ads are in a later file that by their start had run for more than two days when an earlier file was made, and were not in that."
does_not_say:
  nl: "Niet zeker: de begindatum is de geplande start, de eerste vertoning kan later zijn. Het aantal is dus een bovengrens."
  en: "Not for certain: the start is the planned one, and the first showing may be later. So the number is an upper bound."
formula:
  nl: "Advertenties die voor het eerst in dit bestand staan, met een begin van meer dan twee dagen voor een eerder, volledig bestand over dezelfde periode; per land en in totaal."
  en: "Ads first seen in this file that began more than two days before an earlier, complete file on the same period; by country and in total."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH version AS (
    SELECT
        service_id,
        edition,
        source_file_id,
        min(landed_order) AS landed_order,
        CAST(min(seen_at) AS DATE) AS seen_on,
        min(split_part(locator, '!', 1)) AS member
    FROM core.ad_sighting AS sighting
    -- An ad may be absent from an answer that was cut off.
    WHERE NOT EXISTS (
        SELECT 1
        FROM core.repository_answer AS answer
        WHERE answer.source_file_id = sighting.source_file_id AND NOT answer.is_complete
    )
    GROUP BY service_id, edition, source_file_id
),

ordered AS (
    SELECT
        *,
        lag(seen_on) OVER series AS seen_before,
        lag(source_file_id) OVER series AS file_before,
        lag(member) OVER series AS member_before
    FROM version
    WINDOW series AS (PARTITION BY service_id, edition ORDER BY landed_order)
),

first_sighting AS (
    SELECT *
    FROM core.ad_sighting
    QUALIFY row_number() OVER (PARTITION BY service_id, edition, ad_id ORDER BY landed_order) = 1
),

added AS (
    SELECT
        ordered.service_id,
        ordered.edition,
        ordered.seen_on,
        ordered.source_file_id,
        ordered.member,
        ordered.file_before,
        ordered.member_before,
        unnest(list_prepend('', list_distinct(coalesce(sighting.countries, [])))) AS country,
        coalesce(sighting.starts_on < ordered.seen_before - 2, false) AS is_late,
        cell('value', sighting.source_file_id, sighting.locator, CAST(sighting.starts_on AS VARCHAR)) AS place
    FROM ordered
    INNER JOIN first_sighting AS sighting USING (service_id, edition, source_file_id)
    WHERE ordered.seen_before IS NOT NULL
)

SELECT
    service_id,
    country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    seen_on AS period_end,
    edition AS dimension,
    CAST(count(*) FILTER (is_late) AS DOUBLE) AS value_low,
    CAST(count(*) FILTER (is_late) AS DOUBLE) AS value_high,
    CAST(count(*) FILTER (is_late) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_concat(
        [
            cell('part', any_value(source_file_id), any_value(member), NULL),
            cell('reference', any_value(file_before), any_value(member_before), NULL)
        ],
        coalesce(list(place ORDER BY place.locator) FILTER (is_late), [])
    ) AS evidence
FROM added
GROUP BY service_id, edition, seen_on, country;
