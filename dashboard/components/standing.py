"""What a page says about its own data version, and the address that brings a reader back to exactly this page."""

from urllib.parse import urlencode

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import data
from dashboard.components.blocks import print_button
from dashboard.components.icons import icon
from dashboard.tongue import FIELD as LANGUAGE
from dashboard.versions import FIELD as DATA
from dashboard.visit import Visit

BANNER = "newer-data"  # the one place whose links lead to the newest data


def permalink(visit: Visit) -> str:
    """Return the address of this page with its choices, its language and the data version that it shows."""
    return f"{visit.path}?{urlencode({**visit.query, **_fixed(visit)})}"


def figures_address(visit: Visit, **of: str) -> str:
    """Return the address of all figures of a `service` or a `measure` as CSV, in this language and data version."""
    return f"/figures.csv?{urlencode({**of, **_fixed(visit)})}"


def _fixed(visit: Visit) -> dict[str, str]:
    return {LANGUAGE: visit.language, **({DATA: visit.data} if visit.data else {})}


def newest_address(visit: Visit) -> str:
    """Return the address of this page on the newest data."""
    return f"{visit.path}?{urlencode({name: value for name, value in visit.query.items() if name != DATA})}"


def page_actions(visit: Visit) -> list[Component]:
    """Return what can be done with every page: copy its link, print it."""
    return [_link_button(visit), print_button(visit.say)]


def _link_button(visit: Visit) -> html.Button:
    """Return the button that copies the permalink of the page (assets/actions.js)."""
    _ = visit.say
    told = data(action="copy-address", address=permalink(visit), done=_("Link copied"))
    return html.Button([icon("copy"), html.Span(_("Copy link"))], type="button", className="btn", **told)


def banner(visit: Visit) -> html.Div:
    """Return the place where a page says that newer data is there; empty while it shows the newest.

    assets/live.js fills it when a newer version comes out while the page is open.
    """
    _ = visit.say
    words = data(
        shown=visit.data,
        words=_("There is newer data than this page shows."),
        link=_("Show the newest"),
        address=newest_address(visit),
    )
    return html.Div(_told(visit), id=BANNER, className="banner", role="status", **words)


def _told(visit: Visit) -> list[str | html.A]:
    _ = visit.say
    newest = html.A(_("Show the newest"), href=newest_address(visit))
    if visit.age == "older":
        return [_("You see an earlier version of the data, as the link asks."), " ", newest]
    if visit.age == "gone":
        return [
            _("The data version of this link is no longer kept. You see the newest; figures may differ."), " ",
            html.A(_("Continue with the newest"), href=newest_address(visit)),
        ]  # fmt: skip
    return []
