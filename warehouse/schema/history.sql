-- What earlier assessments said. Filled from history/ under NALEVING_HOME, so that a rebuild keeps it.

-- One assessment whose outcome differed from the one before, in a figure, a status or the method.
CREATE TABLE IF NOT EXISTS out.assessing_run (
    run_number INTEGER NOT NULL,       -- 1 = the first; the name of its file under history/
    run_id VARCHAR NOT NULL,
    assessed_at TIMESTAMPTZ NOT NULL,
    code_version VARCHAR NOT NULL,
    norm_sha256 VARCHAR NOT NULL
);

-- What an assessment said, from the run that said it first until the run that said otherwise.
CREATE TABLE IF NOT EXISTS out.past_assessment (
    from_run INTEGER NOT NULL,
    until_run INTEGER,                 -- first run in which it stood no longer; NULL = it stands
    series_id VARCHAR NOT NULL,        -- finding_id of out.finding
    service_id VARCHAR NOT NULL,
    expectation_id VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,                   -- NULL = it runs to the end of the data, which moves with every run
    status VARCHAR NOT NULL,
    value_low DOUBLE,
    value_high DOUBLE,
    expected DOUBLE,
    reference DOUBLE,
    unit VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    method_version VARCHAR NOT NULL,
    asked VARCHAR NOT NULL,            -- digest of what the expectation asked; '' = the norm does not have it
    files VARCHAR NOT NULL,            -- digest of the files behind it
    cells VARCHAR NOT NULL,            -- digest of what the cells behind it say
    is_finding BOOLEAN NOT NULL,       -- it asked for attention as the latest of its series
    summary_nl VARCHAR,                -- of the finding, as it was told then
    summary_en VARCHAR
);
