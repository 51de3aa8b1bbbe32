-- Findings with the assessment behind each, most serious for the Netherlands first.
SELECT
    finding.finding_id AS id,
    assessment.service_id AS service,
    assessment.commitment_id AS commitment,
    assessment.measure_id AS measure,
    assessment.expectation_id AS expectation,
    assessment.axis,
    assessment.rule,
    assessment.status,
    assessment.severity,
    assessment.confidence,
    assessment.country,
    assessment.language,
    assessment.period_start,
    assessment.period_end,
    assessment.indicator_id AS indicator,
    assessment.dimension,
    assessment.value_low,
    assessment.value_high,
    assessment.reference,
    assessment.expected,
    assessment.unit,
    finding.change,
    finding.rank,
    finding.summary_nl,
    finding.summary_en,
    finding.question_nl,
    finding.question_en,
    assessment.method_version,
    assessment.evidence,
    assessment.errata
FROM out.finding AS finding
INNER JOIN out.assessment AS assessment USING (assessment_id)
WHERE
    ($service IS NULL OR assessment.service_id = $service)
    AND ($status IS NULL OR assessment.status = $status)
ORDER BY finding.rank;
