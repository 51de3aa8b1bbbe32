-- out: what the dashboard, the briefings and the API read. Rebuilt whole by every assessment.
CREATE SCHEMA IF NOT EXISTS out;

CREATE TABLE IF NOT EXISTS out.indicator_value (
    service_id VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE NOT NULL,
    dimension VARCHAR NOT NULL,
    value_low DOUBLE,
    value_high DOUBLE,
    numerator DOUBLE,
    denominator DOUBLE,
    unit VARCHAR NOT NULL,
    maturity VARCHAR NOT NULL,
    method_version INTEGER NOT NULL,
    -- role: 'value', 'numerator', 'denominator', 'reference', 'part'; value_text: the cell as published
    evidence STRUCT(role VARCHAR, source_file_id VARCHAR, locator VARCHAR, value_text VARCHAR)[] NOT NULL,
    errata VARCHAR[] NOT NULL          -- locators in core.erratum, '<source_file_id>#<locator>'
);

CREATE TABLE IF NOT EXISTS out.assessment (
    assessment_id VARCHAR NOT NULL,    -- '<service>.<expectation>.<country or language>.<dimension>.<period_end>'
    run_id VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    expectation_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    axis VARCHAR NOT NULL,             -- reported | performing | verified
    rule VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,     -- '' for a rule without a figure
    country VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE NOT NULL,
    dimension VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    value_low DOUBLE,
    value_high DOUBLE,
    numerator DOUBLE,
    denominator DOUBLE,
    expected DOUBLE,                   -- the threshold in the unit of the value
    reference DOUBLE,                  -- what it was compared with: previous value, own total, median of peers
    unit VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,         -- high | medium | low
    confidence VARCHAR NOT NULL,       -- high | medium | low
    confidence_reasons VARCHAR[] NOT NULL,
    method_version VARCHAR NOT NULL,
    evidence STRUCT(role VARCHAR, source_file_id VARCHAR, locator VARCHAR, value_text VARCHAR)[] NOT NULL,
    errata VARCHAR[] NOT NULL
);

-- A finding is the latest assessment of its kind that asks for attention (or has just ceased to).
CREATE TABLE IF NOT EXISTS out.finding (
    finding_id VARCHAR NOT NULL,       -- stable over periods: '<service>.<expectation>[.<country or language>][.<dimension>]', url-safe
    assessment_id VARCHAR NOT NULL,
    change VARCHAR NOT NULL,           -- new | persists | worsened | resolved
    rank INTEGER NOT NULL,             -- 1 = most serious for the Netherlands
    summary_nl VARCHAR NOT NULL,
    summary_en VARCHAR NOT NULL,
    question_nl VARCHAR NOT NULL,
    question_en VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS out.ladder (
    service_id VARCHAR NOT NULL,
    commitment_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,
    period_end DATE NOT NULL,
    rung INTEGER,                      -- 0..6; NULL when only a status can be given
    status VARCHAR NOT NULL,           -- signed, withdrawn, not_subscribed, not_applicable, unknown …
    reason VARCHAR NOT NULL            -- code of the fact that decided the rung
);

CREATE TABLE IF NOT EXISTS out.data_version (
    version_id VARCHAR NOT NULL,       -- time of assessment, ISO 8601 basic, UTC
    assessed_at TIMESTAMPTZ NOT NULL,
    code_version VARCHAR NOT NULL,
    norm_sha256 VARCHAR NOT NULL
);
