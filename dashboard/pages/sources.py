"""The sources: what each holds, how its runs went, and which issues are open."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import Fact, crumbs, empty, facts, head, outward, section
from dashboard.components.issues import issue_folds
from dashboard.components.sources import freshness_table, state_tag
from dashboard.components.standing import page_actions
from dashboard.components.tables import Column, table
from dashboard.components.words import tone
from dashboard.freshness import Freshness, freshness
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_count, format_moment, word
from warehouse.readers import Row


def page(visit: Visit) -> Page:
    """Return the sources with their runs and open issues."""
    _ = visit.say
    sources = freshness(visit.published.rows("sources"), visit.now)
    issues = visit.published.rows("issues", source=visit.query.get("source", ""))
    content = [
        crumbs(_, here=_("Sources")),
        head(_title(sources, visit), as_of(visit), page_actions(visit)),
        section("fresh", _("How fresh are the sources?"), [freshness_table(sources, visit)]),
        section("issues", _("Open issues"), [issue_folds(issues, visit)], _issues_note(visit), name="block"),
        section("runs", _("Last runs"), [_runs(visit)], name="block"),
        *(_card(source, visit) for source in sources),
    ]
    return Page(_("Sources"), content, section="/sources", data_version=data_version(visit))


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
