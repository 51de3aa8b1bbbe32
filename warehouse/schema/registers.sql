-- What was asked of publishers' addresses, and the registers that are kept of reports, bodies and figures by hand.

-- An address that was asked for, and what came of it: the proof that something absent was looked for.
CREATE TABLE IF NOT EXISTS core.visit (
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    visited_at TIMESTAMP NOT NULL,     -- UTC
    answer VARCHAR NOT NULL,           -- fetched | unchanged | not_there | unavailable
    sha256 VARCHAR,                    -- of what came in; NULL unless fetched
    edition VARCHAR NOT NULL,          -- '<file of visits>': a visit is never taken back
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- A link to a report, as found on a page where reports are listed.
CREATE TABLE IF NOT EXISTS core.report_link (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    page_url VARCHAR NOT NULL,         -- the page that it was found on
    url VARCHAR NOT NULL,              -- where it leads
    title VARCHAR NOT NULL,            -- its words
    form VARCHAR NOT NULL,             -- zip | xlsx | csv | pdf | page
    period_start DATE,                 -- NULL when neither words nor address tell the period
    period_end DATE,
    period_basis VARCHAR NOT NULL,     -- named | month_of_publication | unknown
    seen_on DATE NOT NULL,             -- day on which the page was fetched or saved
    edition VARCHAR NOT NULL,          -- 'page/<page>': a newer version of the page replaces the older
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- An organisation that a Digital Services Coordinator recognised: a trusted flagger (Article 22) or a body that settles
-- disputes out of court (Article 21). Organisations only; what reaches a person there is left out.
CREATE TABLE IF NOT EXISTS core.recognised_body (
    source VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,             -- trusted_flagger | dispute_body
    name VARCHAR NOT NULL,
    country VARCHAR NOT NULL,          -- Eurostat code of the coordinator that recognised it; '' when not stated
    authority VARCHAR NOT NULL,        -- the coordinator, as published; '' when not stated
    areas VARCHAR NOT NULL,            -- fields of expertise, as published
    languages VARCHAR NOT NULL,        -- as published
    website VARCHAR NOT NULL,
    standing VARCHAR NOT NULL,         -- as published: 'active', 'suspended'; '' when not stated
    recognised_on DATE,
    valid_until DATE,
    edition VARCHAR NOT NULL,          -- '<kind>': a newer page replaces the older
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- A figure that a member of staff took from a published source. Only what a second person confirmed is an observation too.
CREATE TABLE IF NOT EXISTS core.manual_figure (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,             -- this and the next eight as in core.observation
    indicator VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    country VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    surface VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL,
    value_low DOUBLE NOT NULL,
    value_high DOUBLE,
    value_text VARCHAR NOT NULL,       -- as written by hand
    unit VARCHAR NOT NULL,
    standing VARCHAR NOT NULL,         -- unconfirmed | confirmed
    author VARCHAR NOT NULL,           -- initials or staff number
    added_on DATE NOT NULL,
    confirmed_by VARCHAR NOT NULL,     -- initials or staff number of another person; '' = nobody yet
    confirmed_on DATE,
    source_url VARCHAR NOT NULL,
    place VARCHAR NOT NULL,            -- page, table or cell in that source
    edition VARCHAR NOT NULL,
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);

-- A document itself, as it was fetched or handed over: its fingerprint, never what is in it. Superseded = another file
-- has stood behind the same address since.
CREATE TABLE IF NOT EXISTS core.document_file (
    source VARCHAR NOT NULL,
    url VARCHAR,                       -- where it was fetched; NULL when a person handed it over
    file_name VARCHAR NOT NULL,
    form VARCHAR NOT NULL,             -- pdf | zip
    sha256 VARCHAR NOT NULL,
    received_on DATE NOT NULL,
    edition VARCHAR NOT NULL,          -- 'file/<address, else name>'
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);
