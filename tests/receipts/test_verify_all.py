"""Every finding derived again from the landed files: what differs is named, whatever it is."""

from collections import Counter

import pytest

from collectors.public_figures import collector
from receipts import verify_all
from warehouse import Arrival

RECALL = "facebook.dsa-42.2.c.recall-nl.nl"


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


@pytest.fixture
def altered(published):
    """The published warehouse, put back after the test."""
    published.connection.begin()
    yield published.connection
    published.connection.rollback()


@pytest.fixture
def verification(published):
    return lambda: verify_all(
        published.landing.folder, published.connection, published.norm, published.services, published.context
    )


def differences(found):
    return {
        mismatch.finding_id: [(one.what, one.published, one.recomputed) for one in mismatch.differences]
        for mismatch in found.mismatches
    }


def test_all_agree_and_each_file_is_parsed_once(published, verification, monkeypatch):
    parsed = Counter()
    parse = collector.parse

    def counting(landed, context):
        parsed[landed.source_file_id] += 1
        return parse(landed, context)

    monkeypatch.setattr(collector, "parse", counting)
    found = verification()
    assert found.agrees, differences(found)
    assert found.is_same_norm
    (count,) = published.connection.execute("SELECT count(*) FROM out.finding").fetchone()
    assert (found.findings_count, found.files_count) == (count, len(parsed))
    assert set(parsed.values()) == {1}


def test_another_figure_another_text_and_another_cell(altered, verification):
    altered.execute("UPDATE out.assessment SET value_low = 0.2 WHERE assessment_id LIKE ?", [f"{RECALL}%"])
    altered.execute("UPDATE out.finding SET summary_en = 'Otherwise.' WHERE finding_id = 'x.dsa-45.2.code-signed'")
    altered.execute(
        "UPDATE out.assessment SET evidence = []"
        " WHERE assessment_id IN (SELECT assessment_id FROM out.finding WHERE finding_id = ?)",
        ["shein.dsa-20.4.complaints-reversed"],
    )
    found = differences(verification())
    assert found[RECALL] == [("value_low", "0.2", "0.18")]
    assert [what for what, *_ in found["x.dsa-45.2.code-signed"]] == ["summary_en"]
    assert [what for what, *_ in found["shein.dsa-20.4.complaints-reversed"]] == ["evidence"]
    assert len(found) == 3


def test_a_finding_too_many_and_a_finding_too_few(altered, verification):
    altered.execute("UPDATE out.finding SET finding_id = 'made.up' WHERE finding_id = ?", [RECALL])
    assert differences(verification()) == {
        "made.up": [("finding", "not_met", "")], RECALL: [("finding", "", "not_met")],
    }  # fmt: skip


def test_another_norm_is_told(altered, verification):
    altered.execute("UPDATE out.data_version SET norm_sha256 = 'other'")
    found = verification()
    assert found.agrees
    assert not found.is_same_norm


def test_harmed_files_are_all_named_with_what_rested_on_them(assessed_copy, tmp_path):
    other = assessed_copy(tmp_path)
    figures, subscriptions = (
        next(landed for landed in other.landing.all() if landed.file_name == name)
        for name in ("figures.csv", "subscriptions.csv")
    )
    figures.path.write_text(figures.path.read_text(encoding="utf-8").replace("0.18", "0.19"), encoding="utf-8")
    subscriptions.path.unlink()
    found = verify_all(tmp_path, other.connection, other.norm, other.services, other.context)
    assert not found.agrees
    assert sum("figures.csv" in message for message in found.harmed) == 1
    assert sum("subscriptions.csv" in message for message in found.harmed) == 1
    assert RECALL in differences(found)
    assert "x.dsa-45.2.code-signed" in differences(found)


def test_a_file_that_was_landed_later_does_not_count(published, verification, tmp_path):
    later = tmp_path / "figures.csv"
    (shipped,) = (path for path in collector.shipped() if path.name == "figures.csv")
    later.write_text(shipped.read_text(encoding="utf-8").replace(",0.18,", ",0.48,"), encoding="utf-8")
    landed = published.landing.land(later, Arrival("public_figures", "run-2", "shipped"))
    assert verification().agrees
    landed.path.with_name(f"{landed.path.name}.landed.json").unlink()
