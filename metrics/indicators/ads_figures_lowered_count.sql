/*
id: ads_figures_lowered_count
title:
  nl: "Advertenties met lagere uitgaven of vertoningen dan voorheen"
  en: "Ads with lower spend or impressions than before"
unit: count
says:
  nl: "Hoeveel advertenties in een nieuwere versie van het register minder uitgaven of vertoningen hebben dan in de vorige."
  en: "How many ads have lower spend or fewer impressions in a newer version of the repository than in the previous one."
does_not_say:
  nl: "Niet waarom: een terugbetaling of een correctie kan de reden zijn. Stijgen is gewoon, en telt niet mee."
  en: "Not why: a refund or a correction may be the reason. A rise is normal, and is not counted."
formula:
  nl: "Advertenties in beide versies waarvan de bovengrens nu onder de eerdere ondergrens ligt, in dezelfde munt."
  en: "Ads in both versions whose upper bound is now under the earlier lower bound, in the same currency."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH counted AS (
    SELECT
        later.service_id,
        later.edition,
        later.source_file_id AS file_after,
        earlier.source_file_id AS file_before,
        min(split_part(later.locator, '!', 1)) AS member_after,
        min(split_part(earlier.locator, '!', 1)) AS member_before,
        CAST(
            count(*) FILTER (
                (later.currency = earlier.currency AND later.spend_high < earlier.spend_low)
                OR later.impressions_high < earlier.impressions_low
            ) AS DOUBLE
        ) AS found_count,
        CAST(count(*) AS DOUBLE) AS base_count
    FROM core.ad AS later
    INNER JOIN core.ad AS earlier
        ON later.source_file_id = earlier.superseded_by
        AND later.edition = earlier.edition
        AND later.ad_id = earlier.ad_id
    WHERE later.superseded_by IS NULL
    GROUP BY later.service_id, later.edition, later.source_file_id, earlier.source_file_id
)

SELECT
    counted.service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    version_day.made_on AS period_end,
    counted.edition AS dimension,
    counted.found_count AS value_low,
    counted.found_count AS value_high,
    counted.found_count AS numerator,
    counted.base_count AS denominator,
    'count' AS unit,
    'restated' AS maturity,
    [
        cell('part', counted.file_after, counted.member_after, NULL),
        cell('reference', counted.file_before, counted.member_before, NULL)
    ] AS evidence
FROM counted
INNER JOIN version_day ON counted.file_after = version_day.source_file_id;
