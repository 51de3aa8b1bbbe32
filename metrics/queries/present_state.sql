-- What the assessments in out say, as history keeps it: without evidence, with digests of it.
CREATE OR REPLACE TEMP TABLE present_state AS
WITH asked AS (
    SELECT unnest(from_json($asked::JSON, '[{"expectation_id": "VARCHAR", "asked": "VARCHAR"}]'), recursive := true)
),

-- A signature and a silence run to the end of the data: with a day in it, each new file would make all of them differ.
latest AS (
    SELECT
        *,
        left(assessment_id, length(assessment_id) - length('.2026-12-31')) AS series_id,
        CASE rule
            WHEN 'subscribed' THEN period_end = max(period_end) OVER (PARTITION BY service_id, expectation_id)
            ELSE period_start IS NULL AND len(evidence) = 0
        END AS runs_on
    FROM out.assessment
)

SELECT
    latest.series_id,
    latest.service_id,
    latest.expectation_id,
    latest.country,
    latest.language,
    latest.period_start,
    CASE WHEN NOT latest.runs_on THEN latest.period_end END AS period_end,
    latest.status,
    latest.value_low,
    latest.value_high,
    latest.expected,
    latest.reference,
    latest.unit,
    latest.severity,
    latest.confidence,
    latest.method_version,
    coalesce(asked.asked, '') AS asked,
    left(md5(array_to_string(list_sort(list_distinct([piece.source_file_id FOR piece IN latest.evidence])), ' ')), 12)
        AS files,
    left(
        md5(
            array_to_string(
                list_sort([piece.role || ' ' || coalesce(piece.value_text, '') FOR piece IN latest.evidence]), ' '
            )
        ),
        12
    ) AS cells,
    coalesce(finding.change <> 'resolved', false) AS is_finding,
    CASE WHEN finding.change <> 'resolved' THEN finding.summary_nl END AS summary_nl,
    CASE WHEN finding.change <> 'resolved' THEN finding.summary_en END AS summary_en
FROM latest
LEFT JOIN asked USING (expectation_id)
LEFT JOIN out.finding AS finding USING (assessment_id);
