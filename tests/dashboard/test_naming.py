"""Short names, on the real norm file: its ids are the contract."""

import pytest

from dashboard.naming import indicator_name, indicator_unit, reference, subject
from norms import read_norm


@pytest.fixture(scope="module")
def norm(root):
    return read_norm(root / "commitments.yaml")


@pytest.mark.parametrize(
    ("commitment", "dutch"),
    [
        ("coc-14", "Code desinformatie, verbintenis 14"),
        ("dsa-42", "DSA, art. 42"),
        ("dsa-2024-2835", "(EU) 2024/2835"),
        ("gone-1", "gone-1"),
    ],
)
def test_references(norm, commitment, dutch):
    assert reference(norm, commitment, "nl") == dutch


def test_an_sli_is_named_by_the_norm(norm):
    title = norm.reporting_element("SLI 14.2.1").title.nl
    assert (
        indicator_name(norm, "sli_14.2.1.fake_accounts_removed", "nl") == f"SLI 14.2.1, {title} (fake accounts removed)"
    )
    assert indicator_name(norm, "sli_99.9.9.none", "nl") == "sli_99.9.9.none"


def test_an_indicator_is_named_by_its_card(norm):
    assert indicator_name(norm, "automated_recall_share", "en") == "What automated systems find by themselves (recall)"
    assert indicator_name(norm, "no_such_indicator", "en") == "no_such_indicator"
    assert (indicator_unit("automated_recall_share"), indicator_unit("none"), indicator_unit(None)) == (
        "share",
        "ratio",
        "ratio",
    )


def test_what_a_finding_is_about(norm):
    finding = {"indicator_id": "amar_users", "rule": "reported_for_country", "language": "", "country": "NL"}
    assert subject(norm, finding, "nl").endswith(", Nederland")
    left = {"indicator_id": "commitments_signed_count", "rule": "subscribed", "commitment_id": "coc-30"}
    assert subject(norm, left, "nl") == norm.commitment("coc-30").title.nl
    assert subject(norm, {"indicator_id": "", "rule": "subscribed", "commitment_id": "gone"}, "nl") == "gone"
