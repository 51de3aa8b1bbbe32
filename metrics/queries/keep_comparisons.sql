-- Each Dutch figure beside the same figure of the other Member States or languages. Bounds are kept apart: the median of
-- the lower ones and that of the upper ones, never the middle of an interval.
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

recipients AS (
    SELECT service_id, period_start, period_end, country, value_low AS people_low, value_high AS people_high
    FROM out.indicator_value
    WHERE indicator_id = 'amar_users' AND dimension = '' AND value_low > 0 AND value_high IS NOT NULL
),

published AS (
    SELECT *, 'member_states' AS among, country AS place
    FROM out.indicator_value
    WHERE language = '' AND country IN (SELECT place FROM member_state)
    UNION ALL
    SELECT *, 'languages' AS among, language AS place
    FROM out.indicator_value
    WHERE country = '' AND language IN (SELECT place FROM official_language)
),

divided AS (
    SELECT
        published.* REPLACE (
            published.value_low * 1000000 / recipients.people_high AS value_low,
            published.value_high * 1000000 / recipients.people_low AS value_high
        ),
        'per_million_recipients' AS basis
    FROM published
    INNER JOIN recipients USING (service_id, period_start, period_end, country)
    WHERE published.unit IN ('count', 'persons', 'eur')
        AND (
            list_contains($per_million, published.indicator_id)
            OR len(list_filter($prefixes, lambda prefix: starts_with(published.indicator_id, prefix))) > 0
        )
),

-- Two figures of one name for one place: nobody can tell which one counts.
placed AS (
    SELECT
        service_id,
        indicator_id,
        among,
        basis,
        period_start,
        period_end,
        dimension,
        place,
        unit,
        any_value(value_low) AS value_low,
        any_value(value_high) AS value_high
    FROM (
        SELECT *, 'as_published' AS basis FROM published
        UNION ALL BY NAME
        SELECT * FROM divided
    )
    GROUP BY service_id, indicator_id, among, basis, period_start, period_end, dimension, place, unit
    HAVING count(*) = 1
),

-- How near a Member State is: the ratio of its recipients to the Dutch, whichever way round.
nearness AS (
    SELECT
        other.service_id,
        other.period_start,
        other.period_end,
        other.country AS place,
        abs(ln(other.people_low / dutch.people_low)) AS distance
    FROM recipients AS other
    INNER JOIN recipients AS dutch USING (service_id, period_start, period_end)
    WHERE dutch.country = 'NL' AND other.country <> 'NL' AND other.country IN (SELECT place FROM member_state)
),

near AS (
    SELECT *
    FROM nearness
    QUALIFY row_number() OVER (PARTITION BY service_id, period_start, period_end ORDER BY distance, place) <= 5
),

dutch AS (
    SELECT * EXCLUDE (place) FROM placed WHERE place IN ('NL', 'nl')
),

grouped AS (
    SELECT
        placed.service_id,
        placed.indicator_id,
        placed.among,
        placed.basis,
        placed.period_start,
        placed.period_end,
        placed.dimension,
        placed.unit,
        any_value(dutch.value_low) AS value_low,
        any_value(dutch.value_high) AS value_high,
        median(placed.value_low) AS median_low,
        median(placed.value_high) AS median_high,
        CAST(count(*) AS INTEGER) AS places_count,
        CAST(count(*) FILTER (placed.value_high < dutch.value_low) AS INTEGER) AS lower_count,
        CAST(count(*) FILTER (placed.value_low > dutch.value_high) AS INTEGER) AS higher_count,
        coalesce(
            list({'place': placed.place, 'value_low': placed.value_low, 'value_high': placed.value_high} ORDER BY near.distance)
                FILTER (near.place IS NOT NULL),
            []
        ) AS comparable
    FROM placed
    LEFT JOIN dutch
        ON placed.service_id = dutch.service_id
        AND placed.indicator_id = dutch.indicator_id
        AND placed.among = dutch.among
        AND placed.basis = dutch.basis
        AND placed.period_start IS NOT DISTINCT FROM dutch.period_start
        AND placed.period_end = dutch.period_end
        AND placed.dimension = dutch.dimension
        AND placed.unit = dutch.unit
    LEFT JOIN near
        ON placed.service_id = near.service_id
        AND placed.period_start IS NOT DISTINCT FROM near.period_start
        AND placed.period_end = near.period_end
        AND placed.place = near.place
    GROUP BY ALL
)

SELECT
    * EXCLUDE (is_enough, has_dutch) REPLACE (
        CASE WHEN is_enough THEN median_low END AS median_low,
        CASE WHEN is_enough THEN median_high END AS median_high,
        CASE WHEN has_dutch THEN lower_count END AS lower_count,
        CASE WHEN has_dutch THEN higher_count END AS higher_count
    ),
    list_filter(
        [
            CASE WHEN NOT has_dutch THEN 'no_dutch_figure' END,
            CASE WHEN NOT is_enough THEN 'too_few_places' END,
            CASE WHEN among = 'languages' THEN 'no_recipients_by_language' WHEN len(comparable) = 0 THEN 'no_recipients' END
        ],
        lambda reason: reason IS NOT NULL
    ) AS reasons
FROM (
    SELECT
        *,
        -- More than half of 27 Member States, or of 24 languages.
        places_count >= CASE among WHEN 'languages' THEN 13 ELSE 14 END AS is_enough,
        value_low IS NOT NULL OR value_high IS NOT NULL AS has_dutch
    FROM grouped
);
