"""Statements of reasons in the DSA Transparency Database: counts over time, what they hold, how they are filled in."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import crumbs, empty, head, note, section
from dashboard.components.change_kinds import change_history
from dashboard.components.forms import Choice, filter_form
from dashboard.components.open_ends import end_of
from dashboard.components.quality import (
    Corrections,
    correction,
    corrections_by_place,
    quality_table,
    says,
    service_table,
)
from dashboard.components.standing import page_actions
from dashboard.components.statement_parts import Parts, decisions, delays, four_counts, parts_of
from dashboard.errors import PageNotFoundError
from dashboard.naming import indicator_name
from dashboard.side_by_side import Standing
from dashboard.stand import as_of, data_version
from dashboard.statement_charts import breaks, indicator_of, over_all_services, over_time, span_words, subject
from dashboard.statements import Asked, Counts, asked, counts, periods
from dashboard.visit import Page, Visit
from language import format_count, format_period, word
from language.statements import STATEMENT_CATEGORY
from metrics import in_words, why_not
from metrics.cards import read_cards
from metrics.netherlands import Across
from warehouse.readers import Row

FIGURE = "sor_disclosure_delay_days"


def page(visit: Visit) -> Page:
    """Return the statements of `?service=`, as far as `category`, `place` and `period` ask; and `?figure=` of all."""
    _ = visit.say
    one = asked(visit)
    if one is None:
        title = _("Statements of reasons")
        nothing = empty(_("No statement of reasons was counted yet."), html.A(_("Sources"), href="/sources"))
        content: list[Component] = [crumbs(_, here=title), head(title, as_of(visit), page_actions(visit)), nothing]
    else:
        content = _shown(one, visit)
    return Page(_("Statements of reasons"), content, section="/statements", data_version=data_version(visit))


def _shown(one: Asked, visit: Visit) -> list[Component]:
    _ = visit.say
    scope = {"service_id": one.service_id, "first": one.first, "last": one.last}
    parts = parts_of(visit.published.rows("statement_parts", **scope))
    found = counts(one, visit)
    corrections = corrections_by_place(visit.published.rows("corrections", service_id=""))
    figures = visit.published.rows("statement_figures", service_id=one.service_id)
    inside = [section("parts", _("Decisions and automation"), [decisions(parts, visit)])]
    inside.append(section("delays", _("How late are they received?"), delays(parts, visit)))
    return [
        crumbs(_, here=_("Statements of reasons")),
        head(_title(one, parts, found, visit), as_of(visit), page_actions(visit)),
        _form(one, visit),
        four_counts(parts, visit),
        html.Div([_drawn(one, found, visit), _reading(one, corrections, visit)], className="two block"),
        *_anew(one, visit),
        html.Div(inside, className="two block"),
        section(
            "quality", _("How are they filled in?"), [quality_table(figures, corrections, visit)],
            _("{count} figures").format(count=len(figures)), name="block",
        ),
        _compared(corrections, visit),
    ]  # fmt: skip


def _title(one: Asked, parts: Parts, found: Counts, visit: Visit) -> str:
    _ = visit.say
    service = visit.service_name(one.service_id)
    if one.category or one.place:
        return _("{service}: {what}").format(service=service, what=_narrowed(one, found, visit))
    if "statements" not in parts:
        return _("{service}: no statements of reasons were counted in this period").format(service=service)
    total = parts["statements"]
    return _("{service}: {count} statements of reasons, {period}").format(
        service=service,
        count=format_count(total["counted"], visit.language),
        period=format_period(total["first_day"], total["last_day"], visit.language),
    )


def _narrowed(one: Asked, found: Counts, visit: Visit) -> str:
    """Return the total of what is shown where it is not everything: '558 motiveringen …, jan 2025 – mei 2026'."""
    _ = visit.say
    what = subject(one, visit)
    if not found.rows:
        return _("{what}: not counted").format(what=what)
    total = format_count(sum(row["counted"] for row in found.rows), visit.language)
    period = format_period(found.rows[0]["first_day"], found.rows[-1]["period_end"], visit.language)
    return _("{what}: {count}, {period}").format(what=what, count=total, period=period)


def _form(one: Asked, visit: Visit) -> html.Form:
    _ = visit.say
    named = sorted(((row["service_id"], visit.service_name(row["service_id"])) for row in one.services), key=_by_name)
    first = one.services[0]["service_id"]
    worded = [(key, word("statement_category", key, visit.language)) for key in STATEMENT_CATEGORY]
    read = visit.published.rows("statement_day_months", service_id=one.service_id)
    spans = [(f"{start}_{end}", format_period(start, end, visit.language)) for start, end in periods(one.known, read)]
    places = [("applicable", _("that apply in the Netherlands")), ("specific", _("that name the Netherlands"))]
    figures = sorted(((name, indicator_name(visit.norm, name, visit.language)) for name in _figures()), key=_by_name)
    choices = [
        Choice("service", _("Service"), visit.service_name(first), [pair for pair in named if pair[0] != first]),
        Choice("category", _("Category"), _("all"), sorted(worded, key=_by_name)),
        Choice("place", _("Statements"), _("all"), places),
        Choice("period", _("Period"), _("all that is known"), spans),
        Choice("figure", _("Compare services on"), indicator_name(visit.norm, FIGURE, visit.language), figures),
    ]
    return filter_form("/statements", choices, visit)


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()


def _figures() -> list[str]:
    return [name for name in read_cards() if name.startswith("sor_") and name != FIGURE]


def _drawn(one: Asked, found: Counts, visit: Visit) -> Component:
    _ = visit.say
    if found.rows:
        return over_time(one, found, visit)
    if found.lacks:
        told = _("By category the copied counts do not tell where a decision applies; the dumps themselves do.")
        link = html.A(_("All categories"), href=f"/statements?service={one.service_id}&place={one.place}")
        return empty(told, link)
    link = html.A(_("All categories and periods"), href=f"/statements?service={one.service_id}")
    return empty(_("Nothing was counted for these choices: {what}.").format(what=subject(one, visit)), link)


def _reading(one: Asked, corrections: Corrections, visit: Visit) -> html.Div:
    _ = visit.say
    told, untold = says(indicator_of(one), visit)
    mine = [row for row in corrections.values() if row["service_id"] == one.service_id and _is_on_statements(row)]
    notes = [
        note(_("What this figure says"), html.P(told)),
        note(_("What this figure does not say"), html.P(untold)),
    ]
    if mine:
        notes.append(note(_("Known corrections"), html.Div([html.P(correction(row, visit)) for row in mine])))
    return html.Div(notes, className="notes")


def _end(row: Row | None) -> float:
    return end_of(row) if row else 0.0


def _is_on_statements(row: dict[str, str]) -> bool:
    return row["indicator"].startswith("sor_")


def _anew(one: Asked, visit: Visit) -> list[Component]:
    _ = visit.say
    rows = breaks(one, visit)
    if not rows:
        return []
    title = _("Why this category changed from month to month")
    return [section("why", title, [change_history(title, rows, visit)], span_words(one, visit), name="block")]


def _compared(corrections: Corrections, visit: Visit) -> html.Section:
    _ = visit.say
    indicator_id = visit.query.get("figure") or FIGURE
    if indicator_id not in {FIGURE, *_figures()}:
        raise PageNotFoundError(indicator_id)
    name = indicator_name(visit.norm, indicator_id, visit.language)
    spans = visit.published.rows("statement_spans", indicator_id=indicator_id)
    if not spans:
        content: list[Component] = [empty(_("This figure was not calculated for any service."))]
        return section("compared", name, content, name="block")
    when = {key: spans[0][key] for key in ("period_start", "period_end")}
    rows = visit.published.rows("statement_values", indicator_id=indicator_id, **when)
    standings = [Standing(row["service_id"], "", row, None, "", "", [], [], "") for row in rows]
    refused = why_not(indicator_id, Across.SERVICES)
    ordered = sorted(standings, key=lambda one: visit.service_name(one.service_id).casefold())
    if refused is None:
        ordered = sorted(ordered, key=lambda one: -_end(one.now))
    allowed = _("Services may be compared on this figure. They stand from high to low.")
    by_name = _("The order is that of the names.")
    compare = f"{in_words(refused, visit.language)} {by_name}" if refused else allowed
    told, untold = says(indicator_id, visit)
    notes = [
        note(_("What this figure says"), html.P(told)),
        note(_("What this figure does not say"), html.P(untold)),
        note(_("Comparing services"), html.P(compare)),
    ]
    period = format_period(when["period_start"], when["period_end"], visit.language)
    drawn = over_all_services(indicator_id, ordered, period, visit)
    tables = html.Details(
        [html.Summary(_("All services, with known corrections")), service_table(name, ordered, corrections, visit)],
        className="fold long",
    )
    body = html.Div([drawn, html.Div(notes, className="notes")], className="two")
    return section("compared", name, [body, tables], period, name="block")
