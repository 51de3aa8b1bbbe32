-- Findings that began or worsened on figures that came out since a day. A report of half a year or more without a known
-- day of publication counts from the last day of its term, two months on; figures of shorter periods from their last day;
-- what was signed or left from the day that this began.
WITH report AS (
    SELECT
        service_id,
        period_start,
        period_end,
        max(published_at) AS published_at
    FROM core.report_part
    WHERE superseded_by IS NULL
    GROUP BY service_id, period_start, period_end
),

known AS (
    SELECT
        finding.finding_id,
        finding.change,
        finding.rank,
        finding.summary_nl,
        finding.summary_en,
        assessment.* EXCLUDE (evidence, errata),
        CASE
            WHEN assessment.rule = 'subscribed' THEN coalesce(assessment.period_start, assessment.period_end)
            WHEN report.published_at IS NOT NULL THEN report.published_at
            WHEN date_diff('month', assessment.period_start, assessment.period_end) < 5 THEN assessment.period_end
            ELSE last_day(assessment.period_end + INTERVAL 2 MONTH)
        END AS came_out
    FROM out.finding AS finding
    INNER JOIN out.assessment AS assessment USING (assessment_id)
    LEFT JOIN report USING (service_id, period_start, period_end)
)

SELECT *
FROM known
WHERE came_out >= $since AND change IN ('new', 'worsened')
ORDER BY rank, finding_id;
