/*
id: advertiser_ids_kept_share
title:
  nl: "Aandeel adverteerders met hetzelfde nummer als voorheen"
  en: "Share of advertisers with the same identifier as before"
unit: share
says:
  nl: "Welk deel van de adverteerders van een eerdere reeks nummers ook in de latere voorkomt. Bij nul is elke vergelijking over de tijd afgebroken."
  en: "What share of the advertisers of an earlier series of identifiers recurs in the later one. At zero, every comparison over time is broken off."
does_not_say:
  nl: "Niet dat adverteerders zijn verdwenen: het platform gaf andere nummers zonder lijst om ze te koppelen. Wij vergelijken dan niet verder."
  en: "Not that advertisers have gone: the platform gave other identifiers without a list to match them. We then compare no further."
formula:
  nl: "Adverteerders in beide reeksen gedeeld door die in de eerdere reeks."
  en: "Advertisers in both series divided by those in the earlier one."
comparability: within_service
sources: [ad_spend]
method_version: 1
*/
WITH series AS (
    SELECT
        spend.service_id,
        spend.id_generation,
        any_value(spend.source_file_id) AS source_file_id,
        any_value(split_part(spend.locator, '!', 1)) AS member,
        max(coalesce(file.published_at, CAST(file.retrieved_at AS DATE))) AS made_on,
        list(DISTINCT spend.advertiser_key) AS advertisers
    FROM core.ad_spend AS spend
    INNER JOIN core.source_file AS file USING (source_file_id)
    WHERE spend.superseded_by IS NULL AND spend.breakdown = 'advertiser' AND spend.id_generation <> ''
    GROUP BY spend.service_id, spend.id_generation
),

pair AS (
    SELECT
        *,
        lag(advertisers) OVER by_day AS advertisers_before,
        lag(source_file_id) OVER by_day AS file_before,
        lag(member) OVER by_day AS member_before
    FROM series
    WINDOW by_day AS (PARTITION BY service_id ORDER BY regexp_extract(id_generation, '[0-9]{4}'))
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    made_on AS period_end,
    'advertiser' AS dimension,
    len(list_intersect(advertisers, advertisers_before)) / len(advertisers_before) AS value_low,
    len(list_intersect(advertisers, advertisers_before)) / len(advertisers_before) AS value_high,
    CAST(len(list_intersect(advertisers, advertisers_before)) AS DOUBLE) AS numerator,
    CAST(len(advertisers_before) AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    [cell('part', source_file_id, member, NULL), cell('reference', file_before, member_before, NULL)] AS evidence
FROM pair
WHERE advertisers_before IS NOT NULL;
