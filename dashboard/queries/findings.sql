-- Every finding with the assessment that it rests on, most serious for the Netherlands first.
SELECT
    finding.finding_id,
    finding.change,
    finding.rank,
    finding.summary_nl,
    finding.summary_en,
    finding.question_nl,
    finding.question_en,
    assessment.* EXCLUDE (evidence, errata)
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
ORDER BY finding.rank, finding.finding_id;
