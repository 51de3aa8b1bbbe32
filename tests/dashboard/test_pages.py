"""The other pages, on the example; what is expected was written by hand from its files."""

import pytest

from collectors.framework import source_names
from dashboard.components.issues import issue_folds
from dashboard.errors import PageNotFoundError
from dashboard.pages import not_found
from language import translator
from language.catalogues import _catalogue
from language.vocabulary import AUTHORITY
from metrics import reason
from tests.dashboard.example_warehouse import MODERATORS, NOW, RECALL, RESOLVED, SHA, WITHDRAWN
from tests.dashboard.reading import classed, elements, links, named, words

ADDRESSES = (
    "/",
    "/news",
    "/goals",
    "/goals/dsa_and_code",
    "/services",
    "/services/voorbeeldplatform",
    "/services/derdeplatform",
    "/commitments/dsa-42",
    "/commitments/coc-14",
    "/measures/coc-14.2",
    "/measures/dsa-42.2.c",
    "/findings",
    f"/findings/{RECALL}",
    f"/findings/{MODERATORS}",
    f"/findings/{WITHDRAWN}",
    "/political-ads",
    "/sources",
    "/statements",
    "/method",
    "/briefing",
    "/accessibility",
    "/about",
    "/coverage",
)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_one_h1_and_sections_that_are_named(page, address, language):
    content = page(address, language).content
    assert len(named(content, "H1")) == 1
    identities = [element.id for element in elements(content) if getattr(element, "id", None)]
    assert len(identities) == len(set(identities))
    for section in named(content, "Section"):
        assert getattr(section, "aria-labelledby") in identities


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_english_sentence_on_a_dutch_page(page, address):
    told = words(page(address).content)
    dutch = _catalogue("nl")
    names = set(AUTHORITY.values())  # a source's card gives its publisher one name
    english = [one for one, said in dutch.items() if one != said and len(one) > 14 and "{" not in one]
    assert not [sentence for sentence in english if sentence in told and sentence not in names]


@pytest.mark.parametrize(
    "address", ["/services/nobody", "/commitments/none", "/measures/none", "/findings/none", "/nowhere"]
)
def test_an_unknown_address_is_no_page(page, address):
    with pytest.raises(PageNotFoundError):
        page(address)


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/findings/voorbeeldplatform.gone.2024", "/findings?service=voorbeeldplatform"),
        ("/findings/nobody.gone", "/findings"),
        ("/goals/gone", "/goals"),
        ("/measures/dsa-0.0", "/coverage"),
    ],
)
def test_a_stale_link_leads_to_the_nearest_page(visit, address, nearest):
    assert links(classed(not_found.page(visit(address)).content, "ways"))[0] == nearest


def test_services_of_one_chapter_stand_against_its_commitments(page):
    content = page("/services", chapter="coc-vii").content
    heads = classed(content, "v")
    assert [words(head) for head in heads] == ["30. Samenwerken met factcheckers"]
    assert "/commitments/coc-30" in links(heads)


def test_services_that_were_not_judged_are_named_apart(page):
    content = page("/services", chapter="coc-iv").content
    assert "Derdeplatform" in words(classed(content, "names"))
    assert "Derdeplatform" not in words(classed(content, "matrix"))


def test_a_kind_without_services_offers_a_way_back(page):
    content = page("/services", kind="former_vlop").content
    assert "Er is geen dienst van deze soort." in words(content)
    assert "/services" in links(classed(content, "empty"))


def test_an_unknown_chapter_is_no_page(page):
    with pytest.raises(PageNotFoundError):
        page("/services", chapter="coc-xx")


def test_a_chosen_filter_stays_chosen(page):
    options = named(page("/services", chapter="coc-iv").content, "Option")
    assert [option.value for option in options if getattr(option, "selected", None)] == ["coc-iv"]


def test_what_a_service_is_and_what_was_not_verified(page):
    told = words(classed(page("/services/voorbeeldplatform").content, "meta"))
    assert told.startswith("Voorbeeld B.V. · zeer groot onlineplatform · ondertekenaar van de code")
    assert "aangewezen op 25 april 2023" in told
    assert told.endswith("toezicht: Toezichthouder (Nederland) (niet gecontroleerd)")


def test_the_four_answers_of_a_service(page):
    answers = [words(answer) for answer in classed(page("/services/voorbeeldplatform").content, "v")]
    assert answers == ["1 verbintenissen", "1 rapportdelen", "1 afwijkingen", "0 maatregelen bevestigd"]


def test_figures_carry_unit_period_total_and_source(page):
    content = page("/services/voorbeeldplatform").content
    rows = [words(row) for row in named(classed(content, "figures"), "Tr")]
    moderators = next(row for row in rows if "Moderatoren" in row)
    assert "45 personen" in moderators
    assert "55 H2 2025 −18%" in moderators
    recall = next(row for row in rows if "(recall)" in row)
    assert "18% onbekend één periode 52%" in recall
    assert "https://example.org/report" in links(content)
    folds = [words(one) for one in named(classed(content, "fold"), "Summary")]
    assert folds[:2] == ["Cijfers: eerste helft van 2026 (1)", "Cijfers: tweede helft van 2025 (1)"]


def test_the_chart_of_a_service_is_the_figure_with_a_period_before(page):
    told = words(classed(page("/services/voorbeeldplatform").content, "chart"))
    assert told.startswith("Van 55 (H2 2025) naar 45 (H1 2026)")


def test_a_service_without_anything_says_so(page):
    told = words(page("/services/derdeplatform").content)
    assert "Van deze dienst is geen rapport ingelezen." in told
    assert "Voor deze dienst is geen cijfer voor Nederland ingelezen." in told
    assert "Zonder bevindingen is er niets te vragen." in told


def test_a_service_and_a_finding_lead_to_their_briefing(page):
    assert "/briefing?services=voorbeeldplatform" in links(page("/services/voorbeeldplatform").content)
    assert "/briefing?services=voorbeeldplatform&commitments=dsa-42" in links(page(f"/findings/{RECALL}").content)


def test_promises_by_chapter_open_where_a_finding_is(page):
    folds = {
        fold.id: fold for fold in classed(page("/services/voorbeeldplatform").content, "fold") if hasattr(fold, "id")
    }
    assert {name: fold.open for name, fold in folds.items()} == {
        "coc-iv": False,
        "coc-vii": True,
        "dsa-very-large": True,
    }
    assert "ingetrokken" in words(folds["coc-vii"])


def test_a_commitment_shows_text_source_authority_and_doubt(page):
    told = words(page("/commitments/coc-14").content)
    assert f"14.2 Cijfers per lidstaat {translator('nl')('wording to be verified')}" in told
    assert "Staat in: QRE 14.2.1, SLI 14.2.1" in told
    assert "Niet beoordeeld: De Code noemt geen drempel." in told
    assert "permanente taskforce van de code" in told
    assert "onze eigen woorden; tekst nog te controleren" in told
    assert "https://example.org/code#14" in links(page("/commitments/coc-14").content)


def test_a_commitment_without_measures_says_why_nothing_is_judged(page):
    assert "Er zijn geen genummerde maatregelen." in words(page("/commitments/coc-38").content)


def test_a_threshold_names_its_source(page):
    told = words(page("/commitments/dsa-42").content)
    assert (
        "drempel: ten minste 50% van het eigen totaal; bron: een afweging van het ministerie (De wet noemt geen getal.)"
        in told
    )


def test_services_on_a_commitment(page):
    rows = [words(row) for row in named(named(page("/commitments/dsa-42").content, "Table"), "Tr")]
    assert "Voorbeeldplatform 5 van 6: trend 1 31 dec 2025" in rows
    assert "Anderplatform 1 van 6: onderschreven of verplicht 1 31 dec 2025" in rows


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ({"service": "voorbeeldplatform"}, [RECALL, WITHDRAWN]),
        ({"status": "not_reported"}, [MODERATORS]),
        ({"severity": "low"}, []),
        ({"change": "resolved"}, [RESOLVED]),
        ({"goal": "factcheckers"}, [WITHDRAWN, RESOLVED]),
        ({"service": "voorbeeldplatform", "goal": "dsa_and_code"}, [RECALL]),
        ({"page": "9"}, [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ({"page": "x"}, [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
    ],
)
def test_findings_by_address(page, query, expected):
    found = [one for one in links(page("/findings", **query).content) if one.startswith("/findings/")]
    assert found == [f"/findings/{one}" for one in expected]


def test_an_empty_list_offers_a_way_out(page):
    content = page("/findings", severity="low").content
    assert "Geen bevinding past bij al deze keuzes samen." in words(content)
    assert "/findings" in links(classed(content, "empty"))


def test_findings_come_fifty_at_a_time(visit, monkeypatch):
    from dashboard.pages import findings  # noqa: PLC0415 - only here

    asked = visit("/findings", page="2", service="voorbeeldplatform")
    one = next(row for row in asked.published.rows("findings") if row["finding_id"] == RECALL)
    many = [{**one, "finding_id": f"f{number}"} for number in range(120)]
    monkeypatch.setattr(type(asked.published), "rows", lambda self, query, **more: many if query == "findings" else [])
    content = findings.page(asked).content
    assert "120 van 120 bevindingen" in words(content)
    shown = links(classed(content, "finds"))
    assert (shown[0], shown[-1], len(shown)) == ("/findings/f50", "/findings/f99", 50)
    assert links(classed(content, "leaf")) == [
        "/findings?page=1&service=voorbeeldplatform",
        "/findings?page=3&service=voorbeeldplatform",
    ]


def test_the_receipt_leads_to_the_cell(page):
    content = page(f"/findings/{RECALL}").content
    told = words(classed(content, "receipt"))
    assert f"sha256 {SHA}" in told
    assert "0.18" in told
    assert "part_8.csv , deel 8 , rij 7, kolom 4" in told
    assert "een kopie: a copy at example.org" in told
    assert "https://example.org/report" in links(content)


def test_the_formula_has_its_numbers(page):
    told = words(page(f"/findings/{RECALL}").content)
    assert "18% ÷ 52% = 0,35" in told
    assert "drempel: ten minste 26% (0,5 × 52%)" in told
    assert "Bron van de drempel: een afweging van het ministerie. De wet noemt geen getal." in told


def test_a_finding_says_who_may_act_and_what_to_ask(page):
    told = words(classed(page(f"/findings/{RECALL}").content, "ask"))
    assert (
        told == "Vraag 1? Bevoegd om op te treden: Europese Commissie. Dit hulpmiddel vraagt; het geeft geen oordeel. "
        "Afdeling 5 van hoofdstuk III DSA: alleen de Commissie houdt toezicht op deze plichten van zeer grote diensten."
    )


def test_a_finding_tells_why_its_figure_changed(page):
    told = words(page(f"/findings/{RECALL}").content)
    assert "Waardoor het cijfer veranderde" in told
    assert "H2 2025 30% 18% −12 procentpunt achteraf gewijzigd De dienst wijzigde het." in told
    assert "Waardoor het cijfer veranderde" not in words(page(f"/findings/{MODERATORS}").content)


def test_a_finding_shows_corrections_and_doubts(page):
    told = words(page(f"/findings/{RECALL}").content)
    assert "Het cijfer werd op 1 maart herzien." in told
    assert reason("original_not_landed", "nl") in told
    assert "geen correctie bekend op deze cijfers" in words(page(f"/findings/{MODERATORS}").content)


def test_the_chart_beside_other_languages(page):
    chart = classed(page(f"/findings/{RECALL}").content, "chart")[0]
    assert words(chart).startswith("Nederlands 18%: 1 van de 4 andere zijn lager")
    drawings = [element for element in elements(chart) if getattr(element, "role", None) == "img"]
    said = "Staven van hoog naar laag. Portugees 73%; Nederlands 18%; Maltees 4%. Eigen totaal: 52%."
    assert [getattr(drawing, "aria-label") for drawing in drawings] == [said, said]
    assert [words(row) for row in named(named(chart, "Tbody"), "Tr")] == [
        "Portugees 73%",
        "Engels 71%",
        "Duits 25%",
        "Nederlands 18%",
        "Maltees 4%",
    ]


def test_a_part_that_was_read_whole_is_evidence_of_silence(page):
    told = words(classed(page(f"/findings/{MODERATORS}").content, "receipt"))
    assert "(het hele deel is gelezen; de rij staat er niet in)" in told


def test_sources_tell_file_place_and_remedy_of_open_issues_only(page):
    told = words(page("/sources").content)
    assert "Row 12 has 7 cells instead of 9 (i1)." in told
    assert "part_4.csv!R12" in told
    assert "Ask the publisher for a whole file." in told
    assert "(i2)" not in told
    assert f"1 van de {len(source_names())} bronnen zijn actueel" in told
    assert "The address gave no answer." in told


def test_issues_of_one_kind_share_a_fold(visit):
    issue = {
        "source": "transparency_reports", "kind": "value_interpreted", "severity": "info", "service_id": None,
        "file_name": "f.csv", "locator": "f.csv!R2C3", "message": "Read as a number.", "remedy": "Compare.",
        "opened_at": NOW,
    }  # fmt: skip
    folds = issue_folds([{**issue, "severity": "rejected_file", "kind": "empty_file"}, *[issue] * 5], visit()).children
    assert [words(named(fold, "Summary")) for fold in folds] == [
        "bestand niet ingelezen (1): Het bestand is leeg, transparency_reports",
        "ter informatie (5): Een waarde is volgens een regel gelezen, transparency_reports",
    ]
    assert [fold.open for fold in folds] == [True, False]


def test_accessibility_names_whom_to_tell(page, visit):
    assert "de beheerder van deze installatie" in words(page("/accessibility").content)


def test_about_explains_every_status(page):
    told = words(page("/about").content)
    _ = translator("nl")
    assert "niet gerapporteerd" in told
    assert "onbekend" in told
    assert _("It judges platforms, never content, parties or persons.") in told
