"""Filters as a plain form: each choice becomes part of the address, so that a view is a link."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.components.attributes import aria
from dashboard.visit import Visit


@dataclass(frozen=True)
class Choice:
    """A list to choose from: the field in the address, its label, what no choice is called, and value with words."""

    field: str
    label: str
    none: str
    options: Sequence[tuple[str, str]]


def filter_form(address: str, choices: Sequence[Choice], visit: Visit) -> html.Form:
    """Return a form that asks for `address` with the chosen values in its query."""
    _ = visit.say
    button = html.Button(_("Show"), type="submit", className="btn")
    return html.Form(
        [*(_field(choice, visit) for choice in choices), button],
        action=address,
        method="GET",
        role="search",
        className="filters",
        **aria(label=_("Filter")),
    )


def _field(choice: Choice, visit: Visit) -> html.Div:
    identity = f"choose-{choice.field}"
    chosen = visit.query.get(choice.field, "")
    options = [html.Option(choice.none, value="")]
    options += [_option(value, words, chosen) for value, words in choice.options]
    select = html.Select(options, id=identity, name=choice.field)
    return html.Div([html.Label(choice.label, htmlFor=identity), select], className="field")


def _option(value: str, words: str, chosen: str) -> html.Option:
    return html.Option(words, value=value, selected=value == chosen)
