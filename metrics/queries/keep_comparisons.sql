-- Each Dutch figure beside the same figure of the other Member States or languages. Bounds are kept apart: the median of
-- the lower ones and that of the upper ones, never the middle of an interval. Places are gathered into lists in one pass,
-- since grouping a million rows twice, and joining them to the Dutch row, takes three times as long.
INSERT INTO out.comparison BY NAME
WITH member_state AS (
    SELECT DISTINCT country AS place
    FROM required_row
    WHERE indicator = 'amar_users' AND country NOT IN ('', 'EU')
),

official_language AS (
    SELECT DISTINCT language AS place
    FROM required_row
    WHERE indicator = 'moderators_language_count' AND language <> ''
),

-- Two figures of one name for one place: nobody can tell which one counts.
recipients AS (
    SELECT
        service_id,
        period_start,
        period_end,
        country AS place,
        any_value(value_low) AS people_low,
        any_value(value_high) AS people_high
    FROM out.indicator_value
    WHERE indicator_id = 'amar_users' AND dimension = '' AND value_low > 0 AND value_high IS NOT NULL
    GROUP BY service_id, period_start, period_end, country
    HAVING count(*) = 1
),

-- How near a Member State is: the ratio of its recipients to the Dutch, whichever way round.
near AS (
    SELECT
        other.service_id,
        other.period_start,
        other.period_end,
        other.place,
        abs(ln(other.people_low / dutch.people_low)) AS distance
    FROM recipients AS other
    INNER JOIN recipients AS dutch
        ON other.service_id = dutch.service_id
        AND other.period_start IS NOT DISTINCT FROM dutch.period_start
        AND other.period_end = dutch.period_end
    WHERE dutch.place = 'NL' AND other.place <> 'NL' AND other.place IN (SELECT place FROM member_state)
    QUALIFY row_number() OVER (
        PARTITION BY other.service_id, other.period_start, other.period_end ORDER BY distance, other.place
    ) <= 5
),

published AS (
    SELECT
        service_id,
        indicator_id,
        CASE language WHEN '' THEN 'member_states' ELSE 'languages' END AS among,
        period_start,
        period_end,
        dimension,
        unit,
        country || language AS place,
        value_low,
        value_high
    FROM out.indicator_value
    WHERE (language = '' AND country IN (SELECT place FROM member_state))
        OR (country = '' AND language IN (SELECT place FROM official_language))
),

-- By their hash, which is quick: it may name a figure too many, and never one too few.
perhaps_doubled AS (
    SELECT hash(service_id, indicator_id, period_start, period_end, dimension, unit, place) AS hashed
    FROM published
    GROUP BY hashed
    HAVING count(*) > 1
),

doubled AS (
    SELECT service_id, indicator_id, period_start, period_end, dimension, unit, place
    FROM published
    WHERE hash(service_id, indicator_id, period_start, period_end, dimension, unit, place)
        IN (SELECT hashed FROM perhaps_doubled)
    GROUP BY ALL
    HAVING count(*) > 1
),

gathered AS (
    SELECT
        published.service_id,
        published.indicator_id,
        published.among,
        published.period_start,
        published.period_end,
        published.dimension,
        published.unit,
        list({
            'place': published.place,
            'value_low': published.value_low,
            'value_high': published.value_high,
            'people_low': recipients.people_low,
            'people_high': recipients.people_high,
            'distance': near.distance
        }) AS places
    FROM published
    LEFT JOIN recipients
        ON published.service_id = recipients.service_id
        AND published.period_start = recipients.period_start
        AND published.period_end = recipients.period_end
        AND published.place = recipients.place
    LEFT JOIN near
        ON published.service_id = near.service_id
        AND published.period_start IS NOT DISTINCT FROM near.period_start
        AND published.period_end = near.period_end
        AND published.place = near.place
    ANTI JOIN doubled
        ON published.service_id = doubled.service_id
        AND published.indicator_id = doubled.indicator_id
        AND published.period_start IS NOT DISTINCT FROM doubled.period_start
        AND published.period_end = doubled.period_end
        AND published.dimension = doubled.dimension
        AND published.unit = doubled.unit
        AND published.place = doubled.place
    GROUP BY ALL
),

on_a_basis AS (
    SELECT
        * EXCLUDE (places),
        'as_published' AS basis,
        places
    FROM gathered
    UNION ALL BY NAME
    SELECT
        * EXCLUDE (places),
        'per_million_recipients' AS basis,
        [
            {
                'place': one.place,
                'value_low': one.value_low * 1000000 / one.people_high,
                'value_high': one.value_high * 1000000 / one.people_low,
                'people_low': one.people_low,
                'people_high': one.people_high,
                'distance': one.distance
            }
            FOR one IN places IF one.people_low IS NOT NULL
        ] AS places
    FROM gathered
    WHERE among = 'member_states'
        AND unit IN ('count', 'persons', 'eur')
        AND (
            list_contains($per_million, indicator_id)
            OR len(list_filter($prefixes, lambda prefix: starts_with(indicator_id, prefix))) > 0
        )
),

beside AS (
    SELECT
        *,
        list_filter(places, lambda one: one.place IN ('NL', 'nl'))[1] AS dutch,
        [one.value_low FOR one IN places] AS lows,
        [one.value_high FOR one IN places] AS highs
    FROM on_a_basis
    WHERE len(places) > 0
),

compared AS (
    SELECT
        *,
        dutch.value_low AS value_low,
        dutch.value_high AS value_high,
        CAST(len(places) AS INTEGER) AS places_count,
        -- More than half of 27 Member States, or of 24 languages.
        len(places) >= CASE among WHEN 'languages' THEN 13 ELSE 14 END AS is_enough,
        dutch.value_low IS NOT NULL OR dutch.value_high IS NOT NULL AS has_dutch,
        [
            {'place': one.place, 'value_low': one.value_low, 'value_high': one.value_high}
            FOR one IN list_sort(
                [
                    {'distance': one.distance, 'place': one.place, 'value_low': one.value_low, 'value_high': one.value_high}
                    FOR one IN places IF one.distance IS NOT NULL
                ]
            )
        ] AS comparable
    FROM beside
)

SELECT
    service_id,
    indicator_id,
    among,
    basis,
    period_start,
    period_end,
    dimension,
    unit,
    value_low,
    value_high,
    CASE WHEN is_enough THEN list_aggregate(lows, 'median') END AS median_low,
    CASE WHEN is_enough THEN list_aggregate(highs, 'median') END AS median_high,
    places_count,
    CASE WHEN has_dutch THEN CAST(len(list_filter(highs, lambda one: one < value_low)) AS INTEGER) END AS lower_count,
    CASE WHEN has_dutch THEN CAST(len(list_filter(lows, lambda one: one > value_high)) AS INTEGER) END AS higher_count,
    comparable,
    list_filter(
        [
            CASE WHEN NOT has_dutch THEN 'no_dutch_figure' END,
            CASE WHEN NOT is_enough THEN 'too_few_places' END,
            CASE WHEN among = 'languages' THEN 'no_recipients_by_language' WHEN len(comparable) = 0 THEN 'no_recipients' END
        ],
        lambda reason: reason IS NOT NULL
    ) AS reasons
FROM compared;
