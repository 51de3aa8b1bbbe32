"""What stands around every page: skip link, header with menu, main, footer."""

from urllib.parse import urlencode

from dash import dcc
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria, data
from dashboard.components.icons import icon, spoken
from dashboard.components.standing import banner, permalink
from dashboard.holding import held
from dashboard.still import stilled
from dashboard.tongue import FIELD, other_language
from dashboard.visit import Page, Visit
from language import Translator, mark

MENU = (
    ("/", mark("Overview")),
    ("/goals", mark("Goals")),
    ("/services", mark("Services")),
    ("/findings", mark("Findings")),
    ("/political-ads", mark("Political ads")),
    ("/reports", mark("Reports")),
    ("/statements", mark("Statements")),
    ("/subscriptions", mark("Who signed what")),
    ("/method", mark("Method")),
    ("/sources", mark("Sources")),
)
OWN_NAMES = {"nl": "Nederlands", "en": "English"}


def waiting(_: Translator) -> html.Div:
    """Return the layout that the browser gets first; a callback fills it with the page of the address."""
    return html.Div(
        [
            dcc.Location(id="location", refresh=False),
            html.Div(html.P(_("The figures are being fetched"), className="waiting", role="status"), id="page"),
        ]
    )


def framed(visit: Visit, page: Page) -> list[Component]:
    """Return a page with everything around it, ready to be sent."""
    _ = visit.say
    whole: list[Component] = [
        html.A(_("To the content"), href="#content", className="skip"),
        _header(visit, page.section, page.data_version),
        html.Main(html.Div([banner(visit), *page.content], className="wrap"), id="content", tabIndex="-1"),
        _footer(_, page.data_version),
    ]
    return [stilled(held(part, visit)) for part in whole]


def _header(visit: Visit, section: str, data_version: str) -> html.Header:
    _ = visit.say
    version = " · ".join(filter(None, (_("Concept"), data_version)))
    address = html.Span(permalink(visit), className="printed-from", **data(printed=_("printed on {day}")))
    bar = [
        html.A([html.Span(className="brandmark", **aria(hidden="true")), "Naleving"], href="/", className="brand"),
        html.Nav(_menu(_, section), className="nav", **aria(label=_("Main menu"))),
        html.Div([html.Span(version), address], className="printonly"),
        html.Div([_briefing_link(visit, section), _language_link(visit)], className="tools"),
        html.Details(
            [
                html.Summary([icon("menu"), _("Menu")]),
                html.Nav(
                    [*_menu(_, section), _briefing_link(visit, section), _language_link(visit)],
                    **aria(label=_("Menu")),
                ),
            ],
            className="menu",
        ),
    ]
    return html.Header(html.Div(bar, className="wrap"), className="top")


def _menu(_: Translator, section: str) -> list[html.A]:
    here = aria(current="page")
    return [html.A(_(name), href=address, **(here if address == section else {})) for address, name in MENU]


def _briefing_link(visit: Visit, section: str) -> html.A:
    _ = visit.say
    here = aria(current="page") if section == "/briefing" else {}
    return html.A([icon("document"), _("Briefing")], href="/briefing", className="brief", **here)


def _language_link(visit: Visit) -> html.A:
    other = other_language(visit.language)
    address = f"{visit.path}?{urlencode({**visit.query, FIELD: other})}"
    words = [html.Span(other.upper(), **aria(hidden="true")), spoken(OWN_NAMES[other])]
    return html.A(words, href=address, lang=other, hrefLang=other, title=OWN_NAMES[other])


def _footer(_: Translator, data_version: str) -> html.Footer:
    left = " · ".join(filter(None, (data_version, _("a finding is a signal, not a verdict"))))
    right: list[str | Component] = [
        html.A(_("About this tool"), href="/about"),
        " · ",
        html.A(_("Accessibility"), href="/accessibility"),
    ]
    return html.Footer(html.Div([html.Span(left), html.Span(right)], className="wrap"), className="foot")
