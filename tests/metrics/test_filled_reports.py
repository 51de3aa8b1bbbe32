"""Twenty-five whole reports: the rules in SQL against the same rules in plain Python, service by service."""

from collections import Counter, defaultdict

import pytest

from norms import read_services
from tests.collectors.transparency_reports.defects import hits_of
from tests.collectors.transparency_reports.flattened import read_flattened
from tests.metrics.builders import rows

# Rows about several Member States together were not loaded, so the part is not whole and its sums are not judged.
# SHEIN's part 8 has a row for a scope that nobody can place, so nothing can be said to be absent from it.
NOT_WHOLE = {("R03", "xvideos", "3"), ("R04", "xvideos", "3"), ("R23", "shein", "8")}
NOT_COUNTED = {"R02", "R21"}  # these two indicators give something else than a number of hits
BY_ABSENCE = {"R18", "R20"}  # plain Python tells one hit a service, the indicator counts what is missing


@pytest.fixture(scope="module")
def counted(filled):
    """Defects by (rule, service, part), as the indicators count them."""
    found = rows(
        filled,
        "SELECT indicator_id, service_id, dimension, value_low, numerator, len(evidence) AS cells"
        " FROM out.indicator_value WHERE starts_with(indicator_id, 'report_r')",
    )
    return {(_rule(one["indicator_id"]), one["service_id"], one["dimension"]): one for one in found}


@pytest.fixture(scope="module")
def plain(root, shared_data):
    """Hits by (rule, service, part), worked out without collector or SQL."""
    services = read_services(root / "services.yaml")
    found = defaultdict(list)
    for hit in hits_of(read_flattened(shared_data)):
        found[hit.rule, services.by_name("transparency_reports", hit.service).id, str(hit.part)].append(hit)
    return found


def _rule(indicator):
    return indicator.split("_")[2].upper() if indicator.startswith("report_rule_") else indicator


@pytest.mark.shared_data
def test_every_rule_gives_the_same_hits(counted, plain):
    expected = Counter()
    for key, hits in plain.items():
        if key[0] in NOT_COUNTED or key in NOT_WHOLE:
            continue
        expected[key] = int(hits[0].expected - hits[0].observed) if key[0] in BY_ABSENCE else len(hits)
    found = {key: int(one["value_low"]) for key, one in counted.items() if key[0].startswith("R") and one["value_low"]}
    assert found == dict(expected)
    assert {key[0] for key in expected} == {
        "R01", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R16", "R17", "R18",
        "R19", "R20", "R22", "R23", "R24",
    }  # fmt: skip


@pytest.mark.shared_data
def test_what_was_left_out_is_among_the_missing_rows(counted, plain):
    for rule, service, part in plain:
        # The umbrella of Google's shared functions is no designated service, so the template asks nothing of it.
        if rule == "R02" and service != "google":
            assert counted["report_rows_missing_count", service, part]["value_low"] > 0


@pytest.mark.shared_data
def test_each_defect_shows_its_cells(counted):
    for key, one in counted.items():
        if key[0].startswith("R") and one["value_low"]:
            assert one["cells"] > one["numerator"] >= 1
