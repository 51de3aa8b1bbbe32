-- core: one language for every source. Values are intervals; absence is a row missing or a row marked blank, never 0.
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS core;

-- One landed file, byte for byte as the publisher gave it.
CREATE TABLE IF NOT EXISTS core.source_file (
    source_file_id VARCHAR NOT NULL,   -- '<source>/<first 16 of sha256>'
    source VARCHAR NOT NULL,           -- folder name under collectors/
    file_name VARCHAR NOT NULL,
    door VARCHAR NOT NULL,             -- 'http' | 'path' | 'shipped'
    url VARCHAR,
    retrieved_at TIMESTAMPTZ NOT NULL,
    published_at DATE,
    sha256 VARCHAR NOT NULL,           -- of the file as published
    landed_sha256 VARCHAR NOT NULL,    -- of the stored bytes; differs where personal data was left out before storing
    bytes BIGINT NOT NULL,
    etag VARCHAR,
    change_kind VARCHAR NOT NULL,      -- first | content_change | restatement | extractor_change | no_change | rejected
    parser_version INTEGER NOT NULL,
    landed_order BIGINT NOT NULL       -- rebuild replays files in this order
);

CREATE TABLE IF NOT EXISTS core.run (
    run_id VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    outcome VARCHAR NOT NULL,          -- done | attention | failed
    files_count INTEGER NOT NULL,
    new_files_count INTEGER NOT NULL,
    rows_count BIGINT NOT NULL,
    issues_count INTEGER NOT NULL,
    message VARCHAR
);

-- Something a run met, from the closed list in collectors/framework/issues.py. A later clean run closes it.
CREATE TABLE IF NOT EXISTS core.issue (
    issue_id VARCHAR NOT NULL,         -- hash of source, kind, edition, locator, excerpt
    source VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,         -- rejected_file | rejected_row | warning | info
    edition VARCHAR NOT NULL,          -- the snapshot it belongs to; '' when the file was refused before that was known
    service_id VARCHAR,
    file_name VARCHAR,
    source_file_id VARCHAR,
    locator VARCHAR,
    message VARCHAR NOT NULL,          -- what was met
    remedy VARCHAR NOT NULL,           -- what a person does next
    excerpt VARCHAR,                   -- at most 200 characters of the cell or row
    opened_run_id VARCHAR NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    closed_run_id VARCHAR,
    closed_at TIMESTAMPTZ
);

-- One report part (or one SLI table) that was read: the proof that an absent row was looked for.
CREATE TABLE IF NOT EXISTS core.report_part (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,             -- '1'..'11' of the harmonised template, or 'code' for a Code report
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    published_at DATE,
    is_complete BOOLEAN NOT NULL,      -- read whole: a row that is not here is not in the part
    rows_count INTEGER NOT NULL,
    edition VARCHAR NOT NULL,          -- '<service>/<start>_<end>/<part>'
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR              -- source_file_id of the newer file of this edition; NULL = current
);

CREATE TABLE IF NOT EXISTS core.observation (
    observation_id VARCHAR NOT NULL,   -- '<source_file_id>#<locator>'
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,             -- as in report_part; '' when the source has no parts
    indicator VARCHAR NOT NULL,        -- canonical name of the source's field (docs/vocabulary.md)
    period_start DATE,                 -- NULL only where the source states a single date (then period_end)
    period_end DATE NOT NULL,
    country VARCHAR NOT NULL,          -- Eurostat code, capitals (EL); 'EU' for the total; '' when not by country
    language VARCHAR NOT NULL,         -- two letters, lower case; '' when not by language
    category VARCHAR NOT NULL,         -- 'TOTAL', STATEMENT_CATEGORY_*, '<parent>/KEYWORD_*'; '' when not by category
    surface VARCHAR NOT NULL,          -- sub-product or moderation system ('Core', 'Ads', 'content'); '' = the whole service
    dimension VARCHAR NOT NULL,        -- remaining scope: 'total', 'upheld', 'own_initiative' …; '' when none
    value_low DOUBLE,
    value_high DOUBLE,
    value_text VARCHAR,                -- the cell as published, trimmed
    unit VARCHAR NOT NULL,             -- count | persons | fte | recipients | share | hours | eur | days | text
    is_blank BOOLEAN NOT NULL,         -- the row is there, the cell is empty
    maturity VARCHAR NOT NULL,         -- provisional | final | restated
    published_at DATE,
    source_url VARCHAR,                -- the publisher's page or file
    via VARCHAR,                       -- the copy that was read, when the original was not
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,          -- '<member>!R<row>C<column>', row 1 = header, column 1 = first
    superseded_by VARCHAR
);

CREATE TABLE IF NOT EXISTS core.answer (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    element VARCHAR NOT NULL,          -- 'QRE 14.2.1' or the canonical name of a qualitative row
    period_start DATE,
    period_end DATE NOT NULL,
    text VARCHAR NOT NULL,
    is_placeholder BOOLEAN NOT NULL,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

CREATE TABLE IF NOT EXISTS core.subscription (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    measure_id VARCHAR NOT NULL,       -- 'coc-14.2', 'coc-14' for a commitment without numbered measures, 'coc' for the Code as a whole
    code_edition VARCHAR NOT NULL,     -- '2022' | '2025'
    status VARCHAR NOT NULL,           -- signed | withdrawn | reserved | declined | unknown
    valid_from DATE,
    valid_to DATE,
    seen_in VARCHAR,                   -- report or page in which the status was read
    note VARCHAR,
    source_url VARCHAR,
    published_at DATE,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- Dated public facts about a service: designation, proceedings, fines, commitments, third-party assessments.
CREATE TABLE IF NOT EXISTS core.event (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    event_date DATE NOT NULL,
    kind VARCHAR NOT NULL,             -- designation | proceedings | preliminary_findings | commitments_binding | decision | fine | withdrawal | assessment | policy
    title_nl VARCHAR NOT NULL,
    title_en VARCHAR NOT NULL,
    legal_ref VARCHAR,
    authority VARCHAR,
    value_low DOUBLE,
    value_high DOUBLE,
    unit VARCHAR,
    source_url VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

CREATE TABLE IF NOT EXISTS core.erratum (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,        -- '' = every figure of the service in the period
    period_start DATE,
    period_end DATE,
    text_nl VARCHAR NOT NULL,
    text_en VARCHAR NOT NULL,
    published_at DATE,
    source_url VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- One row of a political-ad report. Natural persons are a keyed hash; a name stands only for a listed organisation.
CREATE TABLE IF NOT EXISTS core.advertiser_day (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,       -- 'meta' reports cover facebook and instagram together
    country VARCHAR NOT NULL,
    report_date DATE NOT NULL,
    report_window VARCHAR NOT NULL,    -- yesterday | last_7_days | last_30_days | last_90_days | lifelong; never compared across
    region VARCHAR NOT NULL,           -- '' = whole country
    advertiser_key VARCHAR NOT NULL,   -- keyed hash of the page id
    organisation_id VARCHAR,           -- id in the register of organisations, else NULL
    has_disclaimer BOOLEAN NOT NULL,
    disclaimer_key VARCHAR NOT NULL,   -- keyed hash of the disclaimer text; '' without disclaimer
    spend_low_eur DOUBLE,
    spend_high_eur DOUBLE,
    is_censored BOOLEAN NOT NULL,      -- published as '≤100'
    currency VARCHAR NOT NULL,
    ads_count BIGINT,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- Spend by place in the same report, to compare with the sum over advertisers.
CREATE TABLE IF NOT EXISTS core.location_spend (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    country VARCHAR NOT NULL,
    report_date DATE NOT NULL,
    report_window VARCHAR NOT NULL,
    location VARCHAR NOT NULL,
    spend_low_eur DOUBLE,
    spend_high_eur DOUBLE,
    currency VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- The same figure in two files of one edition, with both values.
CREATE TABLE IF NOT EXISTS core.restatement (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    edition VARCHAR NOT NULL,
    figure VARCHAR NOT NULL,           -- indicator and its keys, readable
    value_before VARCHAR,              -- NULL: the row is new
    value_after VARCHAR,               -- NULL: the row is gone
    file_before VARCHAR NOT NULL,      -- source_file_id
    file_after VARCHAR NOT NULL,
    locator_before VARCHAR,
    locator_after VARCHAR
);
