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
    part VARCHAR NOT NULL,             -- '1'..'11' of the harmonised template; of a Code report 'code' (figures) or 'code_words' (answers)
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
    kind VARCHAR NOT NULL,             -- designation | information_request | proceedings | preliminary_findings | commitments_binding | decision | fine | withdrawal | assessment | policy
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
    service_id VARCHAR NOT NULL,       -- '' = every service
    indicator VARCHAR NOT NULL,        -- '' = every figure of the service's report in the period
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

-- A document that a service made public under Articles 37 and 42(4). That a row is absent proves nothing.
CREATE TABLE IF NOT EXISTS core.document (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,             -- audit_report | audit_implementation | risk_assessment | mitigation
    title VARCHAR NOT NULL,            -- the link's own words, else the file's name
    url VARCHAR NOT NULL,
    published_at DATE,                 -- the day that title or file name gives; NULL when none or not one only
    edition VARCHAR NOT NULL,          -- '<service>/documents': a newer list replaces the older
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
    report_window VARCHAR NOT NULL,    -- yesterday | last_7_days | last_30_days | last_90_days | lifelong | lifelong_over_100; never compared across
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

-- One advertisement in a publisher's repository. Names are keyed hashes; an organisation stands only where it is listed.
CREATE TABLE IF NOT EXISTS core.ad (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    ad_id VARCHAR NOT NULL,            -- the publisher's own id of the ad
    kind VARCHAR NOT NULL,             -- political | commercial | not_stated, as the publisher files it
    advertiser_key VARCHAR NOT NULL,   -- keyed hash of the account that placed it
    payer_key VARCHAR NOT NULL,        -- keyed hash of who is named as paying; '' when nobody is
    organisation_id VARCHAR,           -- payer, else advertiser, in the register of organisations
    organisation_kind VARCHAR,         -- party | public_body | company | ngo: the set of known actors it belongs to
    countries VARCHAR[] NOT NULL,      -- Eurostat codes where it was meant for or served; empty when not stated
    starts_on DATE,                    -- planned or first day, as the publisher means it, in UTC
    ends_on DATE,                      -- NULL = no end was given
    spend_low DOUBLE,                  -- in `currency`, in whole units of it; never added up over currencies
    spend_high DOUBLE,                 -- NULL beside a low = no upper bound was published
    currency VARCHAR NOT NULL,         -- ISO 4217; '' when no spend is published
    impressions_low DOUBLE,
    impressions_high DOUBLE,
    impressions_nl_low DOUBLE,         -- of these, in the Netherlands
    impressions_nl_high DOUBLE,
    reach_eu_low DOUBLE,               -- accounts in the EU that saw it; NULL = not published
    reach_eu_high DOUBLE,              -- NULL beside a low = no upper bound was published
    reach_nl_low DOUBLE,
    reach_nl_high DOUBLE,
    youngest_age INTEGER,              -- lower bound of the ages it was meant for; NULL = none was given
    oldest_age INTEGER,
    targeting VARCHAR[] NOT NULL,      -- the kinds of targeting that were used, such as 'age', 'regions', 'interests'
    address_detail VARCHAR NOT NULL,   -- full | country_only | empty | not_published: the payer's address as published
    availability VARCHAR NOT NULL,     -- what the repository says of it now: shown (with its content) | masked (listed,
                                       -- content withheld) | removed (taken down by the service) | not_stated
    removal_reason VARCHAR NOT NULL,   -- the publisher's reason as a code, such as 'misleading_content'; '' when none is given
    filled_elements VARCHAR[],         -- letters of DSA Article 39(2) that are filled: a content, b on whose behalf, c payer,
                                       -- d period, e targeting, f commercial communication, g recipients; NULL = no Article 39
                                       -- repository, so not looked for
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- Spend on political ads as a publisher adds it up: by advertiser, by advertiser and week, or by place.
CREATE TABLE IF NOT EXISTS core.ad_spend (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    breakdown VARCHAR NOT NULL,        -- advertiser | advertiser_week | advertiser_place | place; never added up across
    id_generation VARCHAR NOT NULL,    -- '' without advertiser; generations of ids never compare and never add up
    advertiser_key VARCHAR NOT NULL,   -- keyed hash of the advertiser's id; '' when by place only
    organisation_id VARCHAR,
    week_start DATE,                   -- NULL = since the publisher began to count
    country VARCHAR NOT NULL,          -- Eurostat code; '' when not by place
    region VARCHAR NOT NULL,           -- '' = the whole country
    served_in VARCHAR[] NOT NULL,      -- where the advertiser's ads may have been served: no spend by country follows
    ads_count BIGINT,
    spend_low DOUBLE NOT NULL,         -- in `currency`: euro, or where euro reads 0 the first currency that does not
    spend_high DOUBLE NOT NULL,
    currency VARCHAR NOT NULL,         -- ISO 4217
    has_public_id BOOLEAN,             -- a public number of the advertiser is given; NULL = no such column
    has_election BOOLEAN,              -- an election is named; NULL = no such column
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- One daily dump of the DSA Transparency Database that was read: the proof that a platform without rows was looked for.
CREATE TABLE IF NOT EXISTS core.sor_dump (
    source VARCHAR NOT NULL,
    dump_slug VARCHAR NOT NULL,        -- 'global', or the publisher's slug of one platform
    dump_day DATE NOT NULL,            -- day on which the statements were received
    version VARCHAR NOT NULL,          -- full | complete | light | simple | aggregates | statistics
    parts_count INTEGER NOT NULL,      -- CSV files inside
    rows_count BIGINT NOT NULL,        -- records in those, the rejected ones included
    rejected_rows_count BIGINT NOT NULL,
    sha1 VARCHAR NOT NULL,             -- of the file as published; '' where the publisher gives none
    is_checked BOOLEAN NOT NULL,       -- held against the publisher's own .sha1
    edition VARCHAR NOT NULL,          -- '<slug>/<day>/<version>'
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- Statements of reasons (Article 24(5)) of one dump, counted by all that is not free text. Read core.sor_statement: the
-- same statement can stand in a global dump, in that of its platform, in a full and in a light one.
CREATE TABLE IF NOT EXISTS core.sor_day (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,       -- a service of services.yaml, else the platform's own slug
    platform_name VARCHAR NOT NULL,    -- as published
    dump_slug VARCHAR NOT NULL,
    dump_day DATE NOT NULL,
    version VARCHAR NOT NULL,          -- full | complete | light | simple | aggregates | statistics
    day DATE NOT NULL,                 -- of created_at
    category VARCHAR NOT NULL,         -- STATEMENT_CATEGORY_*; '' where the file does not break down by it
    added_categories VARCHAR[] NOT NULL,
    keywords VARCHAR[] NOT NULL,       -- sorted; a statement with two keywords counts once, in the row with both
    decision_visibility VARCHAR[] NOT NULL,
    decision_monetary VARCHAR NOT NULL,    -- '' = no decision of this kind
    decision_provision VARCHAR NOT NULL,
    decision_account VARCHAR NOT NULL,
    decision_ground VARCHAR NOT NULL,
    automated_detection BOOLEAN,
    automated_decision VARCHAR NOT NULL,
    source_type VARCHAR NOT NULL,
    content_types VARCHAR[] NOT NULL,
    is_nl_applicable BOOLEAN,          -- the territorial scope has NL in it; NULL = left empty, or not in the file
    is_nl_specific BOOLEAN,            -- has NL in it and is not the list of the whole EU, EEA or EEA without Iceland
    is_dutch BOOLEAN,                  -- content_language is NL; NULL = left empty, or not in the file
    statements_count BIGINT NOT NULL,
    disclosure_seconds_sum BIGINT,     -- from application date to created_at, over statements with none below zero
    disclosure_negative_count BIGINT,  -- received before the day on which the decision applied
    disclosure_0_days_count BIGINT,    -- received on that very day
    disclosure_1_day_count BIGINT,
    disclosure_2_days_count BIGINT,
    disclosure_3_7_days_count BIGINT,
    disclosure_8_14_days_count BIGINT,
    disclosure_15_30_days_count BIGINT,
    disclosure_31_90_days_count BIGINT,
    disclosure_91_180_days_count BIGINT,
    disclosure_over_180_days_count BIGINT,
    moderation_days_sum BIGINT,        -- from content date to application date, over statements with none below zero
    moderation_negative_count BIGINT,  -- the decision applied before the content was there
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
