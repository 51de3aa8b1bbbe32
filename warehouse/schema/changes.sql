-- out.change: each change of an indicator from one period to the adjoining next, with the kind that a rule gave it
-- (metrics/queries/changes.sql). Rebuilt whole by every assessment.
CREATE TABLE IF NOT EXISTS out.change (
    service_id VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL,
    previous_start DATE,
    previous_end DATE NOT NULL,
    period_start DATE,
    period_end DATE NOT NULL,
    before_low DOUBLE,
    before_high DOUBLE,
    after_low DOUBLE,
    after_high DOUBLE,
    unit VARCHAR NOT NULL,
    change_share DOUBLE,               -- of the low ends; NULL where there was nothing before
    kind VARCHAR NOT NULL,             -- extractor | erratum | restatement | definition | unknown | real
    reason_nl VARCHAR NOT NULL,        -- what decided the kind
    reason_en VARCHAR NOT NULL
);
