"""The reference list of 179 defects, row by row: the product shows it, or an explanation from a closed list.

A row is shown when the plain computation gives the very pair of figures and the product's finding points at the cell.
"""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from norms import read_services
from tests.collectors.transparency_reports.defects import hits_of
from tests.collectors.transparency_reports.flattened import read_flattened
from tests.metrics.builders import rows
from tests.metrics.reference_defects import read_defects

pytestmark = pytest.mark.shared_data

# The cell of a row of the list that the product's evidence must hold.
POINTED_AT = {
    "R01": "observed", "R03": "expected", "R05": "expected", "R07": "expected", "R08": "observed", "R11": "observed",
    "R12": "observed", "R13": "expected", "R14": "expected", "R16": "observed", "R17": "observed", "R19": "observed",
    "R22": "observed",
}  # fmt: skip
# By rule, service and surface ('' = any): why the product does not show what the list shows.
EXPLAINED = {
    ("R02", "Bing", ""): "search-engine",
    ("R02", "Google Search", "part 9"): "search-engine",
    ("R23", "Bing", ""): "search-engine",
    ("R23", "Google Search", ""): "search-engine",
    ("R02", "Multi-Services", ""): "way-of-reporting",
    ("R23", "Multi-Services", ""): "way-of-reporting",
    ("R03", "Bing", ""): "two-tables",
    ("R03", "Wikipedia", ""): "empty-is-not-zero",
    ("R21", "App Store", ""): "too-few-states",
    ("R21", "Zalando", ""): "too-few-states",
    ("R23", "SHEIN", ""): "part-not-whole",
    ("R24", "XNXX", ""): "counted-otherwise",
}
NOTHING_MISSING = "nothing-missing"  # R18 with 24 of 24 languages
REASONS = {*EXPLAINED.values(), NOTHING_MISSING}


@pytest.fixture(scope="module")
def listed(shared_data):
    return read_defects(shared_data)


@pytest.fixture(scope="module")
def plain(shared_data):
    """Hits by rule, service and part, without collector or SQL."""
    found = defaultdict(list)
    for hit in hits_of(read_flattened(shared_data)):
        found[hit.rule, hit.service, hit.part].append(hit)
    return found


@pytest.fixture(scope="module")
def shown(root, filled):
    """Return a function that gives what the product shows of a rule in a part: value and the figures pointed at."""
    services = read_services(root / "services.yaml")
    values = {
        (one["indicator_id"], one["service_id"], one["dimension"]): one
        for one in rows(filled, "SELECT * FROM out.indicator_value WHERE starts_with(indicator_id, 'report_')")
    }
    named = {"R02": "report_rows_missing_count", "R21": "report_amar_sum_deviation_share"}

    def look(defect):
        service = services.by_name("transparency_reports", defect.service).id
        indicator = named.get(defect.rule, f"report_rule_{defect.rule.lower()}_count")
        one = values.get((indicator, service, "" if defect.rule == "R21" else str(defect.part)))
        if one is None or not one["value_low"]:
            return 0, set()
        texts = [piece["value_text"] for piece in one["evidence"] if piece["role"] != "part"]
        return one["value_low"], {float(text) for text in texts if text and text.replace(".", "", 1).isdigit()}

    return look


def _explanation(defect):
    if defect.rule == "R18" and defect.observed == defect.expected:
        return NOTHING_MISSING
    for (rule, service, about), reason in EXPLAINED.items():
        if (rule, service) == (defect.rule, defect.service) and about in defect.note:
            return reason
    return None


def _is_reproduced(defect, hits, look):
    value, pointed_at = look(defect)
    if defect.rule in {"R18", "R20"}:
        return value == defect.expected - defect.observed and bool(hits)
    if defect.rule == "R21":
        return value == pytest.approx(abs(defect.observed / defect.expected - 1), abs=1e-6) and bool(hits)
    if defect.rule == "R24":
        of_surface = [hit for hit in hits if hit.place.startswith(defect.surface)]
        return len(of_surface) == defect.observed and value == len(hits)
    if defect.rule in {"R02", "R23"}:
        return value > 0 and bool(hits)
    cell = getattr(defect, POINTED_AT[defect.rule])
    pairs = {(hit.observed, hit.expected) for hit in hits}
    is_computed = any(
        defect.observed == observed and (defect.expected in (None, expected) or defect.rule == "R22")
        for observed, expected in pairs
    )
    return value > 0 and cell in pointed_at and is_computed


def test_each_row_of_the_list_is_reproduced_or_explained(listed, plain, shown):
    assert len(listed) == 179
    told = Counter()
    unexplained, needless = [], []
    for defect in listed:
        is_reproduced = _is_reproduced(defect, plain[defect.rule, defect.service, defect.part], shown)
        reason = _explanation(defect)
        told[reason or "reproduced"] += 1
        if not is_reproduced and reason is None:
            unexplained.append(defect.name)
        if is_reproduced and reason is not None:
            needless.append(defect.name)
    assert unexplained == []
    assert needless == []
    assert told == {
        "reproduced": 154,
        "nothing-missing": 11,
        "search-engine": 5,
        "way-of-reporting": 3,
        "too-few-states": 2,
        "two-tables": 1,
        "empty-is-not-zero": 1,
        "part-not-whole": 1,
        "counted-otherwise": 1,
    }


def test_each_explanation_is_told_to_readers(root: Path):
    page = (root / "docs" / "transparency-report-defects.md").read_text(encoding="utf-8")
    assert {reason for reason in REASONS if f"`{reason}`" not in page} == set()
