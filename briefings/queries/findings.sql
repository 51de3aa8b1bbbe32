-- The findings of one service, with what a reader needs to weigh each; also whether its figure changed and by what.
SELECT
    finding.finding_id,
    finding.change,
    finding.summary_nl,
    finding.summary_en,
    finding.question_nl,
    finding.question_en,
    assessment.expectation_id,
    assessment.commitment_id,
    assessment.status,
    assessment.severity,
    assessment.confidence,
    assessment.period_start,
    assessment.period_end,
    assessment.evidence,
    assessment.errata,
    change.kind AS figure_change,
    change.reason_nl AS figure_change_nl,
    change.reason_en AS figure_change_en
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
LEFT JOIN out.change AS change
    ON
        assessment.service_id = change.service_id
        AND assessment.indicator_id = change.indicator_id
        AND assessment.country = change.country
        AND assessment.language = change.language
        AND assessment.dimension = change.dimension
        AND assessment.period_start = change.period_start
        AND assessment.period_end = change.period_end
WHERE
    assessment.service_id = $service_id
    AND finding.change <> 'resolved'
    AND ($since IS NULL OR assessment.period_end >= $since)
    AND (len($commitments) = 0 OR list_contains($commitments, assessment.commitment_id))
ORDER BY finding.rank;
