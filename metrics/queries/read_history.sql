-- The lines of all files under history/: the first of each tells of the run, the others what it changed.
CREATE OR REPLACE TEMP TABLE history_line AS
SELECT
    * EXCLUDE (filename),
    CAST(regexp_extract(filename, '(\d+)\.jsonl\.gz$', 1) AS INTEGER) AS run_number
FROM read_json(
    $files,
    format = 'newline_delimited',
    filename = true,
    columns = {
        run_id: 'VARCHAR', assessed_at: 'TIMESTAMPTZ', code_version: 'VARCHAR', norm_sha256: 'VARCHAR',
        is_gone: 'BOOLEAN', series_id: 'VARCHAR', service_id: 'VARCHAR', expectation_id: 'VARCHAR',
        country: 'VARCHAR', language: 'VARCHAR', period_start: 'DATE', period_end: 'DATE', status: 'VARCHAR',
        value_low: 'DOUBLE', value_high: 'DOUBLE', expected: 'DOUBLE', reference: 'DOUBLE', unit: 'VARCHAR',
        severity: 'VARCHAR', confidence: 'VARCHAR', method_version: 'VARCHAR', asked: 'VARCHAR', files: 'VARCHAR',
        cells: 'VARCHAR', is_finding: 'BOOLEAN', summary_nl: 'VARCHAR', summary_en: 'VARCHAR'
    }
);
