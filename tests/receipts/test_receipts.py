"""Receipts of real findings: norm, file, cell, calculation; and reading the landed files again."""

from dataclasses import replace
from datetime import date

import pytest

from receipts import ReceiptError, UnknownFindingError, calculation, receipt, render, verify
from tests.metrics.builders import rows
from warehouse import WarehouseError

RECALL = "facebook.dsa-42.2.c.recall-nl.nl"
SILENCE = "aliexpress.dsa-42.2.a.moderators-nl.nl"
COMPLAINTS = "shein.dsa-20.4.complaints-reversed"
PER_MILLION = "pinterest.dsa-42.2.a.moderators-nl-per-million.nl"
SHARE = "tiktok.coc-31.1.sli-31.1.3-matches-31.1.2.NL"
FEWER = "tiktok.dsa-42.2.a.moderators-nl-change.nl"
LEFT = "x.dsa-45.2.code-signed"


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


@pytest.fixture(scope="module")
def receipt_of(published):
    return lambda finding_id: receipt(published.connection, published.norm, published.services, finding_id)


@pytest.fixture(scope="module")
def verification_of(published):
    return lambda finding_id: verify(
        published.landing.folder,
        published.connection,
        published.norm,
        published.services,
        published.context,
        finding_id,
    )


def test_every_number_leads_to_its_cell(receipt_of):
    found = receipt_of(RECALL)
    value, total = found.cells
    assert (value.role, value.value_text, value.part, value.language) == ("value", "0.18", "8", "nl")
    assert (total.role, total.value_text) == ("reference", "0.52")
    assert (value.file_name, value.member, value.column) == ("figures.csv", "figures.csv", 11)
    assert value.row is not None
    assert len(value.sha256) == 64
    assert value.via is not None
    assert value.source_url.startswith("https://transparency.meta.com/")
    assert value.retrieved_at.tzinfo is not None


def test_the_cell_holds_what_the_receipt_says(receipt_of, published):
    for cell in receipt_of(COMPLAINTS).cells:
        landed = published.landing.find(cell.source_file_id)
        line = landed.path.read_text(encoding="utf-8").splitlines()[cell.row - 1]
        assert f",{cell.value_text}," in line


def test_norm_and_competence(receipt_of):
    found = receipt_of(RECALL)
    assert (found.commitment_id, found.measure_id) == ("dsa-42", "dsa-42.2.c")
    assert found.urn == "urn:nl:naleving:dsa:42.2.c"
    assert found.competence.authorities == ("commission",)
    assert found.expectation.threshold.source.kind == "ministry"
    assert found.link == f"/findings/{RECALL}"
    assert found.period_end == date(2025, 12, 31)


# \xa0 stands between a number and its unit.
@pytest.mark.parametrize(
    ("finding_id", "language", "steps"),
    [
        (RECALL, "nl", ["18%", "vergeleken met: 52%; 18% ÷ 52% = 0,35", "drempel: ten minste 26% (0,5 × 52%)"]),
        (RECALL, "en", ["18%", "compared with: 52%; 18% ÷ 52% = 0.35", "threshold: at least 26% (0.5 × 52%)"]),
        (COMPLAINTS, "nl", ["481.071 ÷ 514.506 = 93,5%", "drempel: ten hoogste 50%"]),
        (SILENCE, "nl", ["in het deel dat geheel is gelezen, is geen cijfer aangetroffen"]),
        (
            FEWER,
            "en",
            [
                "45\xa0people",
                "compared with: 55\xa0people; 45 ÷ 55 = 0.82",
                "threshold: at least 49.5\xa0people (0.9 × 55)",
            ],
        ),
        (LEFT, "nl", []),
    ],
)
def test_the_formula_with_the_numbers_filled_in(receipt_of, finding_id, language, steps):
    assert calculation(receipt_of(finding_id), language) == steps


def test_two_published_figures_side_by_side(receipt_of):
    value, other, formula, allowed = calculation(receipt_of(SHARE), "nl")
    assert (value, other, allowed) == ("0,1%", "vergeleken met: 0,24%", "toegestaan verschil: 25%")
    assert formula.startswith("Video's verwijderd na een factcheck gedeeld door")


def test_a_share_with_its_margin(receipt_of):
    """The published totals of Hungary; the bounds are those of the rule's own table."""
    told = replace(
        receipt_of(RECALL), rule="leakage", numerator=162, denominator=181, value_low=0.842, value_high=0.932,
        reference=None,
    )  # fmt: skip
    assert calculation(told, "nl")[0] == "162 ÷ 181 = 89,5%; marge van 95 procent (Wilson): 84,2–93,2%"
    assert calculation(told, "en")[0] == "162 ÷ 181 = 89.5%; margin of 95 per cent (Wilson): 84.2–93.2%"


def test_per_million(receipt_of):
    first, *_ = calculation(receipt_of(PER_MILLION), "nl")
    assert first == "1 ÷ 4.557.414 × 1.000.000 = 0,22\xa0personen"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_text_names_everything(receipt_of, language):
    found = receipt_of(RECALL)
    text = render(found, language)
    parts = (found.cells[0].sha256, "figures.csv", "0.18", "0.52", found.urn, found.method_version, found.link, "0.5")
    for part in parts[:-1]:
        assert part in text
    assert {"nl": "Berekening", "en": "Calculation"}[language] in text
    assert f"{ {'nl': 'rij', 'en': 'row'}[language] } {found.cells[0].row}" in text


def test_silence_shows_the_part_that_was_read(receipt_of):
    text = render(receipt_of(SILENCE), "nl")
    assert "(het hele deel)" in text
    assert "deel 9" in text
    assert "readings.csv" in text


def test_a_correction_is_shown_with_its_source(receipt_of):
    found = receipt_of(COMPLAINTS)
    assert found.corrections
    assert found.corrections[0].text.nl in render(found, "nl")
    assert "geen bekend" in render(receipt_of("youtube.dsa-42.2.a.moderators-nl-change.nl"), "nl")


def test_public_facts_stand_beside_it(receipt_of):
    assert "26 mei 2023" in render(receipt_of(LEFT), "nl")


def test_an_unknown_finding_says_what_to_do(receipt_of):
    with pytest.raises(UnknownFindingError, match="naleving findings"):
        receipt_of("nobody.nothing")
    assert issubclass(UnknownFindingError, ReceiptError)


def test_reading_the_files_again_agrees_for_every_expectation(published, verification_of):
    one_of_each = (
        "SELECT min(finding_id) AS finding_id FROM out.finding INNER JOIN out.assessment USING (assessment_id)"
        " GROUP BY expectation_id"
    )
    for finding in rows(published.connection, one_of_each):
        found = verification_of(finding["finding_id"])
        assert found.agrees, (found.finding_id, found.differences)
        assert found.files


def test_a_difference_is_named_with_both_values(assessed_copy, tmp_path):
    other = assessed_copy(tmp_path)
    other.connection.execute("UPDATE out.assessment SET value_low = 0.2 WHERE assessment_id LIKE ?", [f"{RECALL}%"])
    found = verify(tmp_path, other.connection, other.norm, other.services, other.context, RECALL)
    assert not found.agrees
    assert [(one.what, one.published, one.recomputed) for one in found.differences] == [("value_low", "0.2", "0.18")]


def test_a_finding_that_no_longer_comes_out_is_a_difference(assessed_copy, tmp_path):
    other = assessed_copy(tmp_path)
    other.connection.execute(
        "UPDATE out.assessment SET period_end = '2024-12-31' WHERE assessment_id LIKE ?", [f"{RECALL}%"]
    )
    found = verify(tmp_path, other.connection, other.norm, other.services, other.context, RECALL)
    assert [(one.what, one.published, one.recomputed) for one in found.differences] == [("status", "not_met", "")]


def test_bytes_that_changed_are_refused(assessed_copy, tmp_path):
    other = assessed_copy(tmp_path)
    found = receipt(other.connection, other.norm, other.services, RECALL)
    path = other.landing.find(found.cells[0].source_file_id).path
    path.write_text(path.read_text(encoding="utf-8").replace("0.18", "0.19"), encoding="utf-8")
    with pytest.raises(WarehouseError, match="differ"):
        verify(tmp_path, other.connection, other.norm, other.services, other.context, RECALL)
