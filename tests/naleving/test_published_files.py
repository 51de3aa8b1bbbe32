"""The command line on real published files; expected values are those of the anchors and of plain csv."""

import csv
import shutil

import duckdb
import pytest

pytestmark = pytest.mark.shared_data
PER_DAY = """
SELECT period_end::VARCHAR AS day, numerator, denominator, value_low
FROM out.indicator_value
WHERE indicator_id = 'advertiser_rows_without_disclaimer_share' AND country = 'NL' AND dimension = 'yesterday'
ORDER BY ALL
"""
SPEND = """
SELECT period_end::VARCHAR AS day, value_low, value_high
FROM out.indicator_value
WHERE indicator_id = $indicator AND country = 'NL' AND dimension = 'yesterday'
ORDER BY ALL
"""


@pytest.fixture(scope="module")
def anchors(shared_data):
    with (shared_data / "ads" / "anchors_meta_nl_2023-03.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def collected(call, shared_data, tmp_path):
    result = call(tmp_path, "collect", "meta_ad_library_report", "--from", shared_data / "ads" / "meta_report_nl_2023")
    assert result.exit_code == 0, result.output
    return tmp_path


def test_the_thirteen_days_come_out_as_the_anchors_say(collected, anchors):
    with duckdb.connect(str((collected / "warehouse.duckdb").resolve()), read_only=True) as connection:
        shares = connection.execute(PER_DAY).fetchall()
        spend = connection.execute(SPEND, {"indicator": "advertiser_spend_eur"}).fetchall()
        without = connection.execute(SPEND, {"indicator": "advertiser_spend_without_disclaimer_eur"}).fetchall()
    assert len(anchors) == 13
    assert [(day, rows, all_rows) for day, rows, all_rows, _ in shares] == [
        (row["date"], float(row["rows_without_disclaimer"]), float(row["rows"])) for row in anchors
    ]
    assert [round(share, 3) for *_, share in shares] == [float(row["rate_without_disclaimer"]) for row in anchors]
    assert spend == [(row["date"], float(row["spend_lo"]), float(row["spend_hi"])) for row in anchors]
    assert without == [(row["date"], float(row["spend_nd_lo"]), float(row["spend_nd_hi"])) for row in anchors]


def test_no_name_of_a_person_is_stored(collected, shared_data):
    # The pages of five party leaders and members of parliament, by the page ids that the notes give.
    persons = ("684205995075734", "379837259062033", "844559615710915", "687496011309020", "322996051644799")
    files = (shared_data / "ads" / "meta_report_nl_2023").glob("FacebookAdLibraryReport_*.csv")
    published = b"".join(path.read_bytes() for path in files)
    assert any(page.encode() in published for page in persons)
    stored = b"".join(path.read_bytes() for path in collected.rglob("*") if path.is_file())
    assert not [page for page in persons if page.encode() in stored]


def test_a_published_part_goes_before_the_curated_copy(call, published_home, shared_data, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published_home, home, symlinks=True)
    folder = shared_data / "transparency_reports" / "raw_h1_2026" / "tiktok"
    call(home, "collect", "transparency_reports", "--from", folder)
    result = call(home, "explain", "tiktok.dsa-42.2.a.moderators-nl-change.nl", "--verify")
    assert result.exit_code == 0, result.output
    assert "DSA_Transparency_Report_TikTok_January_June_2026 - 9_human_resources.csv" in result.stdout
    assert "45 people" in result.stdout.replace("\N{NO-BREAK SPACE}", " ")
