"""Filters as a plain form: each choice becomes part of the address, so that a view is a link."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.visit import Visit

if TYPE_CHECKING:
    from dash.development.base_component import Component

FEW = 3  # so many lists leave room for the answer on a phone; more of them fold there


@dataclass(frozen=True)
class Choice:
    """A list to choose from: the field in the address, its label, what no choice is called, and value with words."""

    field: str
    label: str
    none: str
    options: Sequence[tuple[str, str]]


def filter_form(address: str, choices: Sequence[Choice], visit: Visit) -> html.Form:
    """Return a form that asks for `address` with the chosen values in its query; on a phone many lists are folded."""
    _ = visit.say
    button = html.Button(_("Show"), type="submit", className="btn")
    fields: Component = html.Div([*(_field(choice, visit) for choice in choices), button], className="filters")
    if len(choices) > FEW:
        chosen = sum(bool(visit.query.get(choice.field)) for choice in choices)
        title = _("Filter ({count} chosen)").format(count=chosen) if chosen else _("Filter")
        fields = html.Details([html.Summary(title), fields], className="choose")
    return html.Form(fields, action=address, method="GET", role="search", **aria(label=_("Filter")))


def _field(choice: Choice, visit: Visit) -> html.Div:
    identity = f"choose-{choice.field}"
    chosen = visit.query.get(choice.field, "")
    options = [html.Option(choice.none, value="")]
    options += [_option(value, words, chosen) for value, words in choice.options]
    select = html.Select(options, id=identity, name=choice.field)
    return html.Div([html.Label(choice.label, htmlFor=identity), select], className="field")


def _option(value: str, words: str, chosen: str) -> html.Option:
    return html.Option(words, value=value, selected=value == chosen)
