-- One question put to a publisher's repository of ads, and what the answer is worth. At Snap, X and Meta an empty answer
-- with HTTP 200 can be a soft block, so status, rows and completeness stand apart: nobody reads "no ads" from a 0 alone.
CREATE TABLE IF NOT EXISTS core.repository_answer (
    source VARCHAR NOT NULL,
    service_id VARCHAR NOT NULL,
    asked_for VARCHAR NOT NULL,        -- everything | country | actors | keyword | not_stated (a page that a person saved)
    asked_key VARCHAR NOT NULL,        -- keyed hash of the keyword, or id of the set of actors; '' when neither was asked
    country VARCHAR NOT NULL,          -- Eurostat code; '' = every country of the repository
    period_start DATE,                 -- first day asked about; NULL = no bound
    period_end DATE,                   -- last day asked about; NULL = no bound
    http_status INTEGER,               -- of the last request; NULL = a person brought the file, and no status was seen
    rows_count BIGINT NOT NULL,        -- ads in the answer, those that could not be read included
    is_complete BOOLEAN NOT NULL,      -- an ad that is not in it is not in the repository
    incomplete_reason VARCHAR NOT NULL, -- '' when complete, else one of collectors/framework/repository_answers.py
    edition VARCHAR NOT NULL,          -- that of its ads only when complete: any other answer replaces no earlier ads
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    superseded_by VARCHAR
);
