-- A finding with the assessment it rests on.
SELECT
    finding.finding_id,
    finding.change,
    finding.rank,
    finding.summary_nl,
    finding.summary_en,
    finding.question_nl,
    finding.question_en,
    assessment.* EXCLUDE (evidence, errata),
    assessment.errata
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
WHERE finding.finding_id = $finding_id;
