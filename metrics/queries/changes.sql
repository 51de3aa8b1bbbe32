-- Each change gets the first kind that fits, so the order decides: our own reading and known errors come before what a
-- service did, and only what nothing else explains counts as real.
INSERT INTO out.change BY NAME
WITH in_row AS (
    -- Of the period before only what tells that something changed: most figures stay, and a row with its evidence is long.
    SELECT
        rowid AS row_number,
        period_start,
        value_low,
        value_high,
        lag({'row_number': rowid, 'period_end': period_end, 'value_low': value_low, 'value_high': value_high}) OVER (
            PARTITION BY service_id, indicator_id, country, language, dimension
            ORDER BY period_end, period_start
        ) AS earlier
    FROM out.indicator_value
),

changed AS (
    SELECT
        later.*,
        list_transform(later.evidence, lambda one: one.source_file_id) AS files,
        {
            'period_start': before.period_start,
            'period_end': before.period_end,
            'value_low': before.value_low,
            'value_high': before.value_high,
            'unit': before.unit,
            'maturity': before.maturity,
            'errata': list_sort(before.errata),
            'files': list_transform(before.evidence, lambda one: one.source_file_id)
        } AS earlier
    FROM in_row
    INNER JOIN out.indicator_value AS later ON in_row.row_number = later.rowid
    INNER JOIN out.indicator_value AS before ON in_row.earlier.row_number = before.rowid
    WHERE in_row.earlier.period_end + 1 = in_row.period_start
        AND (in_row.earlier.value_low, in_row.earlier.value_high) IS DISTINCT FROM (in_row.value_low, in_row.value_high)
),

read_again AS (
    SELECT coalesce(list(source_file_id), []) AS files
    FROM core.source_file
    WHERE change_kind = 'extractor_change'
),

-- A service that sorts in another way: the spread over categories shifts, and what some lose others gain.
sorted_anew AS (
    SELECT category_shift.service_id, category_shift.month_start AS holds_from, definition_break.indicators
    FROM category_shift
    CROSS JOIN (SELECT DISTINCT indicators FROM definition_break WHERE kind = 'statement_categories') AS definition_break
    WHERE category_shift.divergence >= 0.05 AND category_shift.moved >= 0.5
),

broken AS (
    SELECT service_id, holds_from, indicators, text_nl, text_en
    FROM definition_break
    UNION ALL
    SELECT
        service_id,
        holds_from,
        indicators,
        'De dienst deelt sinds ' || strftime(holds_from, '%Y-%m') || ' anders in: wat de ene categorie verliest, wint de andere.',
        'The service sorts in another way since ' || strftime(holds_from, '%Y-%m') || ': what one category loses, another gains.'
    FROM sorted_anew
),

explained AS (
    SELECT
        changed.*,
        list_has_any(changed.files || changed.earlier.files, read_again.files) AS is_read_again,
        list_sort(changed.errata) <> changed.earlier.errata AS has_other_errata,
        (changed.maturity = 'restated') <> (changed.earlier.maturity = 'restated') AS is_restated_on_one_side,
        (
            SELECT {'nl': min(broken.text_nl), 'en': min(broken.text_en)}
            FROM broken
            WHERE broken.service_id IN ('', changed.service_id)
                AND list_contains(broken.indicators, changed.indicator_id)
                AND broken.holds_from > changed.earlier.period_start
                AND broken.holds_from <= changed.period_end
        ) AS new_meaning,
        changed.value_low <= changed.earlier.value_high AND changed.value_high >= changed.earlier.value_low AS may_be_equal,
        -- A count over 194 days says little beside one over 181.
        changed.unit = 'count'
        AND abs(
            (changed.period_end - changed.period_start + 1.0)
            / (changed.earlier.period_end - changed.earlier.period_start + 1.0) - 1
        ) > 0.12 AS is_of_other_length
    FROM changed
    CROSS JOIN read_again
),

classed AS (
    SELECT
        *,
        CASE
            WHEN is_read_again THEN 'extractor'
            WHEN has_other_errata THEN 'erratum'
            WHEN is_restated_on_one_side THEN 'restatement'
            WHEN unit <> earlier.unit OR new_meaning.nl IS NOT NULL THEN 'definition'
            WHEN coalesce(may_be_equal, true) OR is_of_other_length THEN 'unknown'
            ELSE 'real'
        END AS kind
    FROM explained
)

SELECT
    service_id,
    indicator_id,
    country,
    language,
    dimension,
    earlier.period_start AS previous_start,
    earlier.period_end AS previous_end,
    period_start,
    period_end,
    earlier.value_low AS before_low,
    earlier.value_high AS before_high,
    value_low AS after_low,
    value_high AS after_high,
    unit,
    value_low / nullif(earlier.value_low, 0) - 1 AS change_share,
    kind,
    CASE kind
        WHEN 'extractor' THEN 'Wij lezen een van de bestanden nu op een andere manier.'
        WHEN 'erratum' THEN 'Een van beide cijfers heeft een bekende correctie die het andere niet heeft.'
        WHEN 'restatement' THEN 'De dienst wijzigde een van beide cijfers achteraf.'
        WHEN 'definition' THEN coalesce(new_meaning.nl, 'De eenheid is een andere.')
        WHEN 'unknown' THEN
            CASE
                WHEN is_of_other_length THEN 'De perioden zijn niet even lang.'
                ELSE 'De bandbreedtes raken elkaar: er is misschien niets veranderd.'
            END
        ELSE 'Niets anders verklaart het verschil.'
    END AS reason_nl,
    CASE kind
        WHEN 'extractor' THEN 'We now read one of the files in another way.'
        WHEN 'erratum' THEN 'One of both figures has a known correction that the other has not.'
        WHEN 'restatement' THEN 'The service changed one of both figures afterwards.'
        WHEN 'definition' THEN coalesce(new_meaning.en, 'The unit is another one.')
        WHEN 'unknown' THEN
            CASE
                WHEN is_of_other_length THEN 'The periods are not equally long.'
                ELSE 'The ranges meet: perhaps nothing changed.'
            END
        ELSE 'Nothing else explains the difference.'
    END AS reason_en
FROM classed;
