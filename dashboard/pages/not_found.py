"""What stands at an address that does not exist."""

from dash import html

from dashboard.components.blocks import head
from dashboard.visit import Page, Visit


def page(visit: Visit) -> Page:
    """Return what to do next at an address without a page."""
    _ = visit.say
    words = _(
        "Nothing in the published version stands at {address}. A finding disappears when a newer figure resolves it."
    )
    ways = [
        html.Li(html.A(_("All findings"), href="/findings")),
        html.Li(html.A(_("All services"), href="/services")),
        html.Li(html.A(_("To the overview"), href="/")),
    ]
    content = [
        head(_("This page does not exist")),
        html.P(words.format(address=visit.path)),
        html.Ul(ways, className="ways"),
    ]
    return Page(_("Not found"), content, status=404)
