"""Building blocks of every page: headings with a rule, page heads, notes, definition lists."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria, data
from dashboard.components.icons import icon
from language import Translator

Inside = str | Component | Sequence[str | Component]
Fact = tuple[str, Inside]


def section(
    identity: str, title: str, content: Sequence[Component], aside: Inside = "", name: str = ""
) -> html.Section:
    """Return a section under a ruled heading, with one caption or link at the right."""
    head: list[Component] = [html.H2(title, id=identity)]
    if aside:
        head.append(html.Span(aside, className="cap"))
    return html.Section([html.Div(head, className="sh"), *content], className=name or None, **aria(labelledby=identity))


def crumbs(_: Translator, *steps: tuple[str, str], here: str) -> html.Nav:
    """Return the trail to a page; `steps` are pairs of words and address."""
    items = [html.Li(html.A(words, href=address)) for words, address in ((_("Overview"), "/"), *steps)]
    items.append(html.Li(here, **aria(current="page")))
    return html.Nav(html.Ol(items), className="crumbs", **aria(label=_("Breadcrumb")))


def head(title: Inside, below: Inside = "", actions: Sequence[Component] = ()) -> html.Div:
    """Return the head of a page: its one h1, a line below it, and what can be done with it."""
    words: list[Component] = [html.H1(title)]
    if below:
        words.append(html.Div(below, className="meta"))
    parts = [html.Div(words)]
    if actions:
        parts.append(html.Div(list(actions), className="act"))
    return html.Div(parts, className="head")


def print_button(_: Translator) -> html.Button:
    """Return the button that prints the page (assets/actions.js)."""
    return html.Button([icon("print"), _("Print")], type="button", className="btn", **data(action="print"))


def note(title: str, content: Inside, heading: type[html.H2 | html.H3] = html.H3) -> html.Div:
    """Return a quiet note; its heading is one level below the one it stands under."""
    return html.Div([heading(title), html.Div(content)], className="note")


def facts(rows: Sequence[Fact], marked: Sequence[Fact] = ()) -> html.Dl:
    """Return a list of terms and descriptions; those in `marked` stand last and are highlighted."""
    items = [html.Div([html.Dt(term), html.Dd(description)]) for term, description in rows]
    items += [html.Div([html.Dt(term), html.Dd(description)], className="k") for term, description in marked]
    return html.Dl(items, className="receipt")


def outward(words: Inside, address: str) -> Component:
    """Return a link to another site, which learns nothing about where the reader came from; other schemes are text."""
    if not address.startswith(("https://", "http://")):
        return html.Span(words)
    return html.A(words, href=address, rel="noreferrer external")


def empty(words: str, link: Component | None = None) -> html.P:
    """Return what stands where there is nothing to show: what was looked for, and a way on."""
    said: list[str | Component] = [words, " ", link] if link else [words]
    return html.P(said, className="empty")
