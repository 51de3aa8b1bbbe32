"""The sources: what each holds, how its runs went, and which issues are open."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.blocks import Fact, crumbs, empty, facts, head, outward, section
from dashboard.components.due_reports import due_of_all
from dashboard.components.faults import faults
from dashboard.components.issues import issue_folds
from dashboard.components.registers import bodies, correction_table
from dashboard.components.sources import freshness_table, state_tag
from dashboard.components.standing import page_actions
from dashboard.components.tables import Column, table
from dashboard.components.words import tone
from dashboard.freshness import Freshness, freshness
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_count, format_moment, word
from warehouse.readers import Row

MOST_REPORTS = 1000


def page(visit: Visit) -> Page:
    """Return the sources with their runs and open issues."""
    _ = visit.say
    sources = freshness(visit.published.rows("sources"), visit.now)
    issues = visit.published.rows("issues", source=visit.query.get("source", ""))
    content = [
        crumbs(_, here=_("Sources")),
        head(_title(sources, visit), as_of(visit), page_actions(visit)),
        _contents(visit),
        section("fresh", _("How fresh are the sources?"), [freshness_table(sources, visit)]),
        section("issues", _("Open issues"), [issue_folds(issues, visit)], _issues_note(visit), name="block"),
        section("runs", _("Last runs"), [_runs(visit)], name="block"),
        *_registers(visit),
        section("faults", _("Faults"), [faults(visit.published.rows("faults_met"), visit)], name="block"),
        *(_card(source, visit) for source in sources),
    ]
    return Page(_("Sources"), content, section="/sources", data_version=data_version(visit))


def _contents(visit: Visit) -> html.Nav:
    _ = visit.say
    places = [
        ("issues", _("Open issues")),
        ("runs", _("Last runs")),
        ("due", _("Reports that were due")),
        ("errata", _("Known corrections")),
        ("bodies", _("Recognised bodies")),
        ("faults", _("Faults")),
    ]
    links = [html.Li(html.A(words, href=f"#{place}")) for place, words in places]
    return html.Nav(html.Ul(links, className="onpage"), **aria(label=_("On this page")))


def _registers(visit: Visit) -> list[Component]:
    _ = visit.say
    due = visit.published.rows("due_reports", service_id="", most=MOST_REPORTS)
    corrected = visit.published.rows("corrections", service_id="")
    recognised = visit.published.rows("recognised_bodies")
    return [
        section(
            "due",
            _("Reports that were due"),
            [due_of_all(due, visit)],
            _("What nobody looked for is not late"),
            name="block",
        ),
        section(
            "errata", _("Known corrections"), [correction_table(corrected, visit)], str(len(corrected)), name="block"
        ),
        section("bodies", _("Recognised bodies"), [bodies(recognised, visit)], name="block"),
    ]


def _title(sources: list[Freshness], visit: Visit) -> str:
    _ = visit.say
    current = sum(source.state == "current" for source in sources)
    return _("{current} of {all} sources are up to date").format(current=current, all=len(sources))


def _issues_note(visit: Visit) -> str:
    _ = visit.say
    return _("An issue is about our reading of a file, not a finding about the platform")


def _runs(visit: Visit) -> Component:
    _ = visit.say
    runs = visit.published.rows("runs")
    if not runs:
        return empty(_("No run was recorded yet."))
    columns = [
        Column(_("Source")),
        Column(_("Begun")),
        Column(_("Outcome")),
        Column(_("Files"), is_number=True),
        Column(_("New files"), is_number=True),
        Column(_("Rows"), is_number=True),
        Column(_("Issues"), is_number=True),
    ]
    return table(_("Last runs"), columns, [_run(run, visit) for run in runs])


def _run(run: Row, visit: Visit) -> list[str | Component | list[Component | str]]:
    outcome = html.Span(
        word("run_outcome", run["outcome"], visit.language), className=f"st {_outcome_tone(run['outcome'])}"
    )
    told: list[Component | str] = [outcome, html.Span(run["message"] or "", className="sub")]
    numbers = ("files_count", "new_files_count", "rows_count", "issues_count")
    counted = [format_count(run[name], visit.language) for name in numbers]
    return [run["source"], format_moment(run["started_at"], visit.language), told, *counted]


def _outcome_tone(outcome: str) -> str:
    return tone({"done": "met", "attention": "not_reported", "failed": "not_met"}.get(outcome, "unknown"))


def _card(source: Freshness, visit: Visit) -> html.Section:
    _ = visit.say
    card, language = source.card, visit.language
    rows: list[Fact] = [
        (_("State"), state_tag(source.state, language)),
        (_("Publisher"), outward(card.publisher.name, card.publisher.url)),
        (_("Published at"), outward(card.human_url, card.human_url)),
        (_("Licence"), card.licence),
        (_("Legal basis"), card.legal_basis.in_language(language)),
        (_("Holds"), card.holds.in_language(language)),
        (_("Does not hold"), card.does_not_hold.in_language(language)),
        (_("Known defects"), card.known_defects.in_language(language)),
        (_("Fetching it by hand"), card.how_to_fetch_by_hand.in_language(language)),
    ]
    return section(source.id, card.title.in_language(language), [facts(rows)], name="block")
