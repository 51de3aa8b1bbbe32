-- The findings of one service, with what a reader needs to weigh each.
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
    assessment.evidence
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
WHERE
    assessment.service_id = $service_id
    AND finding.change <> 'resolved'
    AND ($since IS NULL OR assessment.period_end >= $since)
    AND (len($commitments) = 0 OR list_contains($commitments, assessment.commitment_id))
ORDER BY finding.rank;
