"""The list of formulas in docs/method.md: none is passed over, and each indicator that it names is there."""

import re
from string import ascii_uppercase

import pytest

from metrics import card_of, read_cards

NOT_COMPUTED = {"Q16", "Q17", "Q21", "Q22", "E", "O", "Q (ads)", "R25 to R29"}


@pytest.fixture(scope="module")
def formulas(root):
    """What is said of each formula, by its name."""
    text = (root / "docs" / "method.md").read_text(encoding="utf-8")
    (section,) = re.findall(r"^## Every formula.*?(?=^## )", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return dict(lines[1:])


def test_every_formula_is_listed(formulas):
    rules = [f"R{number:02d}" for number in (*range(1, 25), *range(30, 36))]
    metrics = [f"Q{number}" for number in range(1, 23)]
    checks = [
        f"{letter} (ads)" if letter in "QR" else letter for letter in ascii_uppercase[: ascii_uppercase.index("U")]
    ]
    assert set(formulas) == {*rules, "R25 to R29", *metrics, *checks}


def test_each_is_computed_or_says_why_not(formulas):
    named = {
        name: re.findall(r"`([a-z0-9_]+_(?:count|share|days|eur|users))`", told) for name, told in formulas.items()
    }
    assert {name for name, indicators in named.items() if not indicators} == NOT_COMPUTED
    for indicators in named.values():
        for indicator in indicators:
            assert card_of(indicator).id == indicator


def test_no_indicator_on_statements_or_rules_is_left_out(formulas):
    told = " ".join(formulas.values())
    # What the law or the Code asks of them, and no formula of a check: counts of statements as such.
    others = {
        "sor_statements_count", "sor_civic_count", "sor_civic_month_count", "sor_disinformation_count",
        "sor_automated_detection_share", "sor_fully_automated_share", "sor_half_year_disinformation_count",
    }  # fmt: skip
    checked = {one for one in read_cards() if one.startswith(("report_rule_", "sor_"))}
    assert {one for one in checked if f"`{one}`" not in told} == others
