-- What is due, held against what was seen and when somebody looked. Temporary; `assess` keeps it in out.report_due.

-- A day on which a report was seen: as a link on a page, as a file that came in, or as a document on a list.
CREATE OR REPLACE TEMP TABLE report_sighting AS
SELECT
    service_id, 'transparency_report' AS kind, period_end, seen_on, source_file_id, locator, url AS words
FROM core.report_link
WHERE period_end IS NOT NULL
UNION ALL
SELECT
    part.service_id,
    CASE WHEN starts_with(part.part, 'code') THEN 'code_report' ELSE 'transparency_report' END,
    part.period_end, CAST(file.retrieved_at AS DATE), part.source_file_id, part.locator, file.file_name
FROM core.report_part AS part
INNER JOIN core.source_file AS file USING (source_file_id)
WHERE part.source <> 'public_figures'
UNION ALL
-- A document's year is the one in its date, else the one that its title names.
SELECT
    document.service_id, document.kind, make_date(CAST(year AS BIGINT), 12, 31), CAST(file.retrieved_at AS DATE),
    document.source_file_id, document.locator, document.title
FROM core.document AS document
INNER JOIN core.source_file AS file USING (source_file_id)
CROSS JOIN unnest(
    CASE
        WHEN document.published_at IS NOT NULL THEN [CAST(year(document.published_at) AS VARCHAR)]
        ELSE list_distinct(regexp_extract_all(document.title, '(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)', 1))
    END
) AS named (year);

-- A day on which somebody looked where a service's reports are listed. A page is such a place once it has shown a link to
-- a report of that service: a page that a script draws, or that asks for a login, shows nothing and proves nothing.
CREATE OR REPLACE TEMP TABLE report_look AS
WITH place AS (
    SELECT
        page_url,
        service_id,
        min(seen_on) AS since,
        arg_max(source_file_id, seen_on) AS page_file_id,
        arg_max(locator, seen_on) AS page_locator
    FROM core.report_link
    GROUP BY page_url, service_id
)

SELECT
    place.service_id, 'transparency_report' AS kind, CAST(visit.visited_at AS DATE) AS looked_on,
    visit.source_file_id, visit.locator, place.page_file_id, place.page_locator
FROM core.visit AS visit
INNER JOIN place ON visit.url = place.page_url
-- unchanged since a version that we have
WHERE (visit.answer = 'unchanged' AND place.since <= CAST(visit.visited_at AS DATE))
    -- what came in has to be that page, not a login page in its stead
    OR visit.sha256 IN (
        SELECT file.sha256
        FROM core.report_link AS link
        INNER JOIN core.source_file AS file USING (source_file_id)
        WHERE link.page_url = visit.url
    )
UNION ALL
SELECT DISTINCT ON (place.service_id, link.page_url, link.seen_on)
    place.service_id, 'transparency_report', link.seen_on, link.source_file_id, link.locator,
    place.page_file_id, place.page_locator
FROM core.report_link AS link
INNER JOIN place USING (page_url)
UNION ALL
-- At the Code's Transparency Centre each report has a number, and the next one answers that it is not there.
SELECT
    slug.service_id, 'code_report', CAST(visit.visited_at AS DATE), visit.source_file_id, visit.locator,
    visit.source_file_id, visit.locator
FROM core.visit AS visit
INNER JOIN code_slug AS slug ON regexp_extract(visit.url, '/reports/([^/]+)/[0-9]+/json$', 1) = slug.slug
WHERE visit.source = 'code_reports'
    AND visit.answer = 'not_there'
    -- where one number gave no answer, that day proves nothing
    AND NOT EXISTS (
        SELECT 1
        FROM core.visit AS other
        WHERE other.source = 'code_reports'
            AND other.answer = 'unavailable'
            AND regexp_extract(other.url, '/reports/([^/]+)/[0-9]+/json$', 1) = slug.slug
            AND CAST(other.visited_at AS DATE) = CAST(visit.visited_at AS DATE)
    )
    -- a report that came in and could not be read is there
    AND NOT EXISTS (
        SELECT 1
        FROM core.source_file AS file
        WHERE file.source = 'code_reports'
            AND file.change_kind = 'rejected'
            AND starts_with(file.file_name, slug.slug || '_')
    );

CREATE OR REPLACE TEMP TABLE report_due AS
WITH due AS (
    SELECT entry.*
    FROM (
        SELECT unnest(from_json($due::JSON, '[{
            "service_id": "VARCHAR", "kind": "VARCHAR", "period_start": "DATE", "period_end": "DATE", "due_on": "DATE",
            "basis": "VARCHAR", "rule": "VARCHAR", "also": ["VARCHAR"]
        }]')) AS entry
    )
),

own AS (
    SELECT
        due.service_id,
        due.kind,
        due.period_end,
        min(sighting.seen_on) AS first_seen_on,
        arg_min(
            cell('value', sighting.source_file_id, sighting.locator, sighting.words),
            (sighting.seen_on, sighting.source_file_id, sighting.locator)
        ) AS sighting
    FROM due
    INNER JOIN report_sighting AS sighting
        ON due.kind = sighting.kind
        AND due.period_end = sighting.period_end
        AND (due.service_id = sighting.service_id OR list_contains(due.also, sighting.service_id))
    GROUP BY due.service_id, due.kind, due.period_end
),

stated AS (
    SELECT
        due.service_id,
        due.kind,
        due.period_end,
        min(part.published_at) AS published_on,
        arg_min(
            cell('part', part.source_file_id, part.locator, CAST(part.published_at AS VARCHAR)), part.published_at
        ) AS publication
    FROM due
    INNER JOIN core.report_part AS part
        ON due.period_end = part.period_end
        AND due.kind = CASE WHEN starts_with(part.part, 'code') THEN 'code_report' ELSE 'transparency_report' END
        AND (due.service_id = part.service_id OR list_contains(due.also, part.service_id))
    -- Older versions count too: what matters is when the report was first there.
    WHERE part.published_at IS NOT NULL
        -- A restated version alone says nothing about when the first one came.
        AND part.source_file_id NOT IN (
            SELECT source_file_id FROM core.observation WHERE maturity = 'restated'
        )
    GROUP BY due.service_id, due.kind, due.period_end
),

looked AS (
    SELECT
        due.service_id,
        due.kind,
        due.period_end,
        max(look.looked_on) AS last_looked_on,
        max(look.looked_on) FILTER (
            own.first_seen_on IS NULL OR look.looked_on < own.first_seen_on
        ) AS not_seen_on,
        arg_max(
            [
                cell('value', look.source_file_id, look.locator, CAST(look.looked_on AS VARCHAR)),
                cell('reference', look.page_file_id, look.page_locator, NULL)
            ],
            (look.looked_on, look.source_file_id, look.locator)
        ) FILTER (
            own.first_seen_on IS NULL OR look.looked_on < own.first_seen_on
        ) AS look
    FROM due
    INNER JOIN report_look AS look
        ON due.kind = look.kind
        AND due.service_id = look.service_id
        -- before its period ended, no report was to be seen
        AND look.looked_on > due.period_end
    LEFT JOIN own
        ON due.service_id = own.service_id AND due.kind = own.kind AND due.period_end = own.period_end
    GROUP BY due.service_id, due.kind, due.period_end
)

SELECT
    due.service_id,
    due.kind,
    due.period_start,
    due.period_end,
    due.due_on,
    due.basis,
    due.rule,
    stated.published_on,
    own.first_seen_on,
    -- Figures that somebody copied from a report prove that it is there, and nothing about since when.
    coalesce(own.first_seen_on, stated.published_on) IS NOT NULL
    OR EXISTS (
        SELECT 1
        FROM core.observation AS copied
        WHERE copied.source IN ('public_figures', 'manual_figures')
            AND copied.superseded_by IS NULL
            AND copied.part <> ''
            AND copied.period_end = due.period_end
            AND due.kind = CASE
                WHEN starts_with(copied.part, 'code') THEN 'code_report' ELSE 'transparency_report'
            END
            AND (copied.service_id = due.service_id OR list_contains(due.also, copied.service_id))
    ) AS is_known,
    looked.not_seen_on,
    looked.last_looked_on,
    stated.publication,
    own.sighting,
    looked.look
FROM due
LEFT JOIN own USING (service_id, kind, period_end)
LEFT JOIN stated USING (service_id, kind, period_end)
LEFT JOIN looked USING (service_id, kind, period_end);

-- Days late, of the kinds of report that a day is known for; an interval where only sightings tell.
CREATE OR REPLACE TEMP MACRO days_late(report_kind) AS TABLE
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CAST(coalesce(published_on, not_seen_on) - due_on AS DOUBLE) AS value_low,
    CAST(coalesce(published_on, first_seen_on) - due_on AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    CASE WHEN published_on IS NULL THEN list_concat([sighting], coalesce(look, [])) ELSE [publication] END AS evidence
FROM report_due
WHERE kind = report_kind AND due_on IS NOT NULL AND coalesce(published_on, first_seen_on) IS NOT NULL;

-- Days after the due day on which somebody looked where the report should be, and did not find it.
CREATE OR REPLACE TEMP MACRO days_not_found(report_kind) AS TABLE
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    CAST(last_looked_on - due_on AS DOUBLE) AS value_low,
    CAST(NULL AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'days' AS unit,
    'final' AS maturity,
    look AS evidence
FROM report_due
WHERE kind = report_kind AND last_looked_on > due_on AND NOT is_known;
