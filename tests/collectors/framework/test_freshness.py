"""When a source is due again; the moments were chosen by hand."""

from datetime import UTC, datetime, timedelta

from collectors.framework import read_source
from collectors.framework.freshness import expected_by, is_due

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_when_the_next_is_expected():
    daily = read_source("meta_ad_library_report")
    assert expected_by(daily, NOW) == NOW + DAY
    assert expected_by(daily, None) is None
    assert expected_by(read_source("public_figures"), NOW) is None


def test_only_a_source_that_needs_no_person_is_due():
    reports = read_source("transparency_reports")
    assert is_due(reports, None, None, NOW)
    assert is_due(reports, NOW - 180 * DAY, "done", NOW)
    assert not is_due(reports, NOW - 179 * DAY, "done", NOW)
    assert not is_due(read_source("meta_ad_library_report"), None, None, NOW)


def test_after_a_run_that_did_not_end_well_the_next_tries_again():
    reports = read_source("transparency_reports")
    assert is_due(reports, NOW - DAY, "failed", NOW)
    assert is_due(reports, NOW - DAY, "attention", NOW)
