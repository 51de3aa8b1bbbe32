-- Every finding with all that it says and rests on.
SELECT
    finding.finding_id,
    finding.change,
    assessment.status,
    assessment.period_start,
    assessment.period_end,
    assessment.value_low,
    assessment.value_high,
    assessment.numerator,
    assessment.denominator,
    assessment.expected,
    assessment.reference,
    assessment.unit,
    assessment.evidence,
    assessment.errata,
    finding.summary_nl,
    finding.summary_en,
    finding.question_nl,
    finding.question_en
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
ORDER BY finding.finding_id;
