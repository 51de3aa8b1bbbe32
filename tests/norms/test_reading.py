"""What a reader of the norm gets."""

import hashlib
from datetime import date

import pydantic
import pytest

from norms import NormError, Service, ServiceRegister, read_norm, read_services
from tests.norms.examples import NORM, SERVICES, with_line, written


@pytest.fixture
def norm(tmp_path):
    return read_norm(written(tmp_path, "commitments.yaml", NORM))


@pytest.fixture
def register(tmp_path):
    return read_services(written(tmp_path, "services.yaml", SERVICES))


def test_nodes_by_id(norm):
    assert norm.goal("botnets").title.in_language("nl") == "Doel"
    assert norm.instrument("coc").short.in_language("en") == "Code"
    assert norm.instrument("coc").editions[0].from_ == date(2022, 6, 16)
    assert norm.chapter("coc-iv").numeral == "IV"
    assert norm.commitment("coc-14").goal == "botnets"
    assert norm.measure("coc-14.2").not_assessable.nl == "Geen cijfer."
    assert norm.commitment_of("coc-14.2").id == "coc-14"
    assert norm.reporting_element("QRE 14.1.1").measure == "coc-14.1"
    assert norm.expectation("coc-14.1/share-nl").threshold.value == 0.5


@pytest.mark.parametrize("lookup", ["goal", "instrument", "chapter", "commitment", "measure", "expectation"])
def test_unknown_id(norm, lookup):
    with pytest.raises(KeyError):
        getattr(norm, lookup)("nowhere")


def test_expectations_come_with_where_they_belong(norm):
    [(commitment, measure, expectation)] = norm.expectations()
    assert (commitment.id, measure.id, expectation.id) == ("coc-14", "coc-14.1", "coc-14.1/share-nl")


def test_sha256_is_that_of_the_file(norm):
    assert norm.sha256 == hashlib.sha256(NORM.encode()).hexdigest()


def test_norm_cannot_be_changed(norm):
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        norm.version = 2


def test_element_may_belong_to_a_commitment_without_measures(tmp_path):
    start, end = NORM.index("    measures:\n"), NORM.index("reporting_elements:")
    without = NORM[:start] + "    not_assessable: {nl: Geen maatregelen., en: No measures.}\n" + NORM[end:]
    norm = read_norm(written(tmp_path, "c.yaml", without.replace("measure: coc-14.1,", "measure: coc-14,")))
    assert norm.commitment("coc-14").measures == ()


def test_service_by_id_and_kind(register):
    assert register.service("voorbeeldzoeker").name == "Voorbeeldzoeker"
    assert [service.id for service in register.of_kinds(["vlop"])] == ["voorbeeldplatform"]
    assert [service.id for service in register.of_kinds(["vlose", "nl_established"])] == [
        "voorbeeldplatform",
        "voorbeeldzoeker",
    ]
    assert register.of_kinds(["any"]) == register.services
    assert register.of_kinds([]) == ()


@pytest.mark.parametrize("name", ["Voorbeeld [All]", "voorbeeld  [all] ", "VOORBEELDPLATFORM"])
def test_service_by_name_whatever_capitals_and_spaces(register, name):
    assert register.by_name("code_reports", name).id == "voorbeeldplatform"


def test_name_holds_for_its_own_source_only(register):
    assert register.by_name("transparency_reports", "Voorbeeldplatform") is None
    assert register.by_name("code_reports", "Iets anders") is None


def test_register_of_a_few_services():
    service = Service(id="voorbeeld", name="Voorbeeld", kinds=("vlop",))
    assert ServiceRegister(services=[service]).service("voorbeeld") == service


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("- id: voorbeeldzoeker", "- id: voorbeeldplatform", "'voorbeeldplatform' stands in the file twice"),
        ("code_reports: [Voorbeeldzoeker]", "code_reports: [VOORBEELD [ALL]]", "no valid YAML"),
        ("code_reports: [Voorbeeldzoeker]", 'code_reports: ["VOORBEELD  [ALL]"]', "voorbeeld [all]"),
        ("- id: voorbeeldzoeker", "- id: Voorbeeld Zoeker", "services.1.id"),
        ("kinds: [vlose]", "kinds: [huge]", "services.1.kinds.0"),
        ("{date: 2024-01-01,", "{date: 'long ago',", "designation.date"),
        ("code_reports: [Voorbeeldzoeker]", "own_reports: [Voorbeeldzoeker]", "names.own_reports"),
    ],
)
def test_wrong_register_is_refused(tmp_path, old, new, reason):
    text, line = with_line(SERVICES, old, new)
    with pytest.raises(NormError) as refused:
        read_services(written(tmp_path, "services.yaml", text))
    assert refused.value.line == line
    assert any(reason in problem.reason for problem in refused.value.problems)
