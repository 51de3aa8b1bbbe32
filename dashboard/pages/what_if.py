"""Another threshold, for this view only: which findings would come and which would go."""

from collections.abc import Sequence
from math import isfinite

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.blocks import Fact, crumbs, empty, facts, head, note, section
from dashboard.components.findings import finding_address
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.errors import PageNotFoundError
from dashboard.naming import indicator_name, reference
from dashboard.pages.method import threshold_words, with_threshold
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_count, format_period, format_value, word
from metrics import Shifted, WhatIf, card_of, what_if
from norms import Commitment, Expectation


def page(visit: Visit) -> Page:
    """Return what `?threshold=` instead of the chosen one does to the findings of `?expectation=`."""
    _ = visit.say
    commitment, one = _asked(visit)
    name = indicator_name(visit.norm, one.needs.indicator or "", visit.language)
    title = _("What if the threshold were another? {figure}").format(figure=name)
    value = _value(visit)
    content: list[Component] = [
        crumbs(_, (_("Method"), "/method"), here=_("What if")),
        head(title, as_of(visit), page_actions(visit)),
        _form(one, visit),
        html.Div([html.Div(_outcome(one, value, visit)), _about(commitment, one, visit)], className="two"),
    ]
    return Page(_("What if"), content, section="/method", data_version=data_version(visit))


def _asked(visit: Visit) -> tuple[Commitment, Expectation]:
    wanted = visit.query.get("expectation", "")
    for commitment, one in with_threshold(visit):
        if wanted in ("", one.id):
            return commitment, one
    raise PageNotFoundError(wanted)


def _value(visit: Visit) -> float | None:
    try:
        value = float(visit.query.get("threshold", "").replace(",", "."))
    except ValueError:
        return None
    return value if isfinite(value) else None


def _form(one: Expectation, visit: Visit) -> html.Form:
    _ = visit.say
    options = [
        html.Option(f"{reference(visit.norm, commitment.id, visit.language)}: {other.id}", value=other.id,
                    selected=other.id == one.id)
        for commitment, other in with_threshold(visit)
    ]  # fmt: skip
    chosen = one.threshold.value if one.threshold else 0
    field = html.Input(
        id="threshold", name="threshold", type="number", step="any", required=True,
        defaultValue=visit.query.get("threshold") or str(chosen),
    )  # fmt: skip
    return html.Form(
        [
            html.Div([html.Label(_("Expectation"), htmlFor="expectation"),
                      html.Select(options, id="expectation", name="expectation")], className="field"),
            html.Div([html.Label(_("Another threshold"), htmlFor="threshold"), field], className="field"),
            html.Button(_("Try it"), type="submit", className="btn primary"),
        ],
        action="/what-if",
        method="GET",
        className="filters",
        **aria(label=_("Another threshold")),
    )  # fmt: skip


def _outcome(one: Expectation, value: float | None, visit: Visit) -> list[Component]:
    _ = visit.say
    if value is None:
        return [empty(_("Fill in a number, and see which findings would come and go. Nothing is stored."))]
    found = what_if(visit.published.connection(), visit.norm, visit.services, {one.id: value})
    told = _("{before} findings with the chosen threshold, {after} with {value}").format(
        before=format_count(found.count_before, visit.language),
        after=format_count(found.count_after, visit.language),
        value=format_value(value, value, _unit(one), visit.language),
    )
    return [html.P(told, className="lead"), *_lists(found, visit)]


def _lists(found: WhatIf, visit: Visit) -> list[Component]:
    _ = visit.say
    return [
        section("appear", _("Would come"), [_list(found.appear, visit)], str(len(found.appear))),
        section("vanish", _("Would go"), [_list(found.vanish, visit)], str(len(found.vanish)), name="block"),
    ]


def _list(shifted: Sequence[Shifted], visit: Visit) -> Component:
    _ = visit.say
    if not shifted:
        return empty(_("None."))
    columns = [
        Column(_("Service")),
        Column(_("Period")),
        Column(_("Figure"), is_number=True),
        Column(_("Chosen threshold"), is_number=True),
        Column(_("Other threshold"), is_number=True),
    ]
    return table(_("Findings that differ"), columns, [_row(one, visit) for one in shifted])


def _row(one: Shifted, visit: Visit) -> list[Cell]:
    name: Cell = visit.service_name(one.service_id)
    if one.status_before == "not_met":
        name = html.A(name, href=finding_address(one.finding_id))
    limits = [
        format_value(value, value, one.unit, visit.language) for value in (one.expected_before, one.expected_after)
    ]
    value = format_value(one.value.low, one.value.high, one.unit, visit.language)
    return [name, format_period(one.period_start, one.period_end, visit.language), value, *limits]


def _about(commitment: Commitment, one: Expectation, visit: Visit) -> html.Div:
    _ = visit.say
    source = one.threshold.source if one.threshold else None
    rows: list[Fact] = [
        (_("Commitment or article"), html.A(reference(visit.norm, commitment.id, visit.language),
                                            href=f"/commitments/{commitment.id}")),
        (_("Chosen threshold"), threshold_words(one, visit)),
        (_("Source of the threshold"), word("threshold_source", source.kind, visit.language) if source else ""),
        (_("Why"), source.ref.in_language(visit.language) if source else ""),
    ]  # fmt: skip
    told = _(
        "This is a view, not a decision. The norm stays as it is; whoever wants another threshold proposes it with its "
        "reason."
    )
    return html.Div([facts(rows), note(_("What this page does not do"), html.P(told), html.H2)], className="notes")


def _unit(one: Expectation) -> str:
    if one.threshold and one.threshold.relative_to:
        return "share"
    return card_of(one.needs.indicator or "").unit
