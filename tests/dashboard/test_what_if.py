"""Other thresholds on a page, and the strip below a finding, on the figures that ship."""

from datetime import date

import pytest

from dashboard.addresses import page_at
from dashboard.components.strip import strip, turning, unit_of
from dashboard.errors import PageNotFoundError
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.visit import Visit
from metrics import Mark, Sensitivity
from metrics.figures import Interval
from naleving.settings import DEFAULT_PORT
from naleving.settings import Settings as Named
from norms import Threshold
from tests.dashboard.example_warehouse import NOW
from tests.dashboard.reading import classed, elements, links, named, words
from warehouse import Home, open_reader

RECALL = "dsa-42.2.c/recall-nl"
FACEBOOK = "facebook.dsa-42.2.c.recall-nl.nl"


@pytest.fixture(scope="module")
def published(published_home):
    """Returns the function that makes a page on the figures that ship."""
    named_by = Named(Home(published_home), DEFAULT_PORT)
    settings = Settings(home=published_home, norm=named_by.norm, services=named_by.services)

    def make(path, language="nl", **query):
        return page_at(Visit(settings, Published(open_reader(published_home).newest()), language, path, query, NOW))

    return make


def _rows(content, heading):
    section = next(one for one in named(content, "Section") if words(named(one, "H2")) == heading)
    return [words(row) for row in named(named(section, "Tbody"), "Tr")]


def test_a_lower_threshold_lets_findings_go(published):
    """Facebook: 0.18 of 0.52 is 0.35 of its own total; LinkedIn: 0.34 of 0.87 is 0.39 (parts 8, H2 2025)."""
    content = published("/what-if", expectation=RECALL, threshold="0.37").content
    assert _rows(content, "Vervallen") == ["LinkedIn H2 2025 34% 43,5% 32,2%"]
    assert not _rows(content, "Komen erbij")
    assert "/findings/linkedin.dsa-42.2.c.recall-nl.nl.content" in links(content)
    assert "2 bevindingen bij de gekozen drempel, 1 bij 37%" in words(content)


def test_a_higher_threshold_lets_findings_come(published):
    """Instagram: 0.38 of 0.73 is 0.52 of its own total."""
    content = published("/what-if", "en", expectation=RECALL, threshold="0,6").content
    rows = _rows(content, "Would come")
    assert "Instagram H2 2025 38% 36.5% 43.8%" in rows
    assert not [address for address in links(content) if "/findings/instagram" in address]


@pytest.mark.parametrize("threshold", ["", "much", "nan", "inf"])
def test_without_a_number_nothing_is_computed(published, threshold):
    content = published("/what-if", expectation=RECALL, threshold=threshold).content
    assert "Vul een getal in" in words(content)
    assert not named(content, "Tbody")


def test_an_unknown_expectation_is_no_page(published):
    with pytest.raises(PageNotFoundError):
        published("/what-if", expectation="dsa-1/nothing")


def test_the_finding_says_where_it_ends(published):
    content = published(f"/findings/{FACEBOOK}").content
    told = words(classed(content, "strip"))
    assert "De bevinding vervalt pas als de drempel op 34,6% of lager ligt" in told
    assert "Elke dienst meet dit op een eigen manier" in told
    assert f"/what-if?expectation={RECALL.replace('/', '%2F')}" in links(content)


def test_a_finding_without_a_threshold_has_no_strip(published):
    assert not classed(published("/findings/x.dsa-42.2.a.moderators-nl.nl").content, "strip")


def test_the_method_lists_thresholds_with_their_source_and_every_card(published):
    content = published("/method").content
    told = words(content)
    assert "ten minste 50%, aandeel van het eigen totaal een afweging van het ministerie" in told
    assert f"/what-if?expectation={RECALL.replace('/', '%2F')}" in links(content)
    cards = [one for one in named(content, "Details") if getattr(one, "id", "").startswith("card-")]
    assert "card-automated_recall_share" in {one.id for one in cards}


def _mark(service, low, high):
    return Mark(
        f"{service}.one", service, "", "nl", "", date(2025, 7, 1), date(2025, 12, 31), Interval(low, high), 168.0,
        "hours", "not_met", Interval(low, high),
    )  # fmt: skip


def _sensitivity(direction, *others):
    source = {"kind": "ministry", "ref": {"nl": "Een afweging.", "en": "A judgement."}}
    limit = Threshold(value=168, direction=direction, source=source)
    return Sensitivity("dsa-16.6/x", limit, (), tuple(others), may_compare=True)


@pytest.mark.parametrize(("direction", "turn"), [("max", 200.0), ("min", 240.0)])
def test_a_range_turns_at_its_near_end(direction, turn):
    assert turning(_mark("voorbeeldplatform", 200.0, 240.0), direction) == turn
    assert turning(_mark("voorbeeldplatform", None, None), direction) is None


@pytest.mark.parametrize("direction", ["min", "max"])
@pytest.mark.parametrize("size", ["l", "s"])
def test_the_strip_draws_threshold_figure_and_others(visit, direction, size):
    mark, other = _mark("voorbeeldplatform", 200.0, 240.0), _mark("anderplatform", 20.0, 20.0)
    drawn = strip(_sensitivity(direction, other), mark, size, visit())
    others, chosen, own = drawn["data"]
    assert (others["x"], chosen["x"], own["x"]) == ([20.0], [168], [200.0, 240.0])
    assert others["hovertext"] == ["Anderplatform: 20"]
    stays, lapses, line = drawn["layout"]["shapes"]
    assert line["x0"] == turning(mark, direction)
    assert (stays["x0"] == line["x0"]) is (direction == "min")
    assert (lapses["x1"] == line["x0"]) is (direction == "min")
    assert drawn["layout"]["xaxis"]["range"][0] == 0


@pytest.mark.parametrize("size", ["l", "s"])
def test_the_words_of_a_mark_run_towards_the_middle(visit, size):
    drawn = strip(_sensitivity("max"), _mark("voorbeeldplatform", 900.0, 900.0), size, visit())
    sides = {note["x"]: note["xanchor"] for note in drawn["layout"]["annotations"]}
    assert sides == {168: "left", 900.0: "right"}


def test_a_figure_without_an_end_stays_a_finding_everywhere(visit):
    drawn = strip(_sensitivity("max"), _mark("voorbeeldplatform", None, None), "l", visit())
    assert len(drawn["layout"]["shapes"]) == 1
    assert unit_of(_sensitivity("max"), _mark("voorbeeldplatform", 1.0, 1.0)) == "hours"
    assert not [one for one in elements(drawn) if one]
