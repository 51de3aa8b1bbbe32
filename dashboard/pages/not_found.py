"""What stands at an address that does not exist."""

from dashboard import elements as html
from dashboard.components.blocks import head
from dashboard.visit import Page, Visit
from language import mark

# What an address begins with, and the page of all that stands there: a stale link leads to the nearest that is valid.
SHELVES = {
    "goals": ("/goals", mark("All goals")),
    "commitments": ("/coverage", mark("All commitments and articles")),
    "measures": ("/coverage", mark("All commitments and articles")),
}


def page(visit: Visit) -> Page:
    """Return what to do next at an address without a page."""
    _ = visit.say
    words = _(
        "Nothing in the published version stands at {address}. A finding disappears when a newer figure resolves it."
    )
    ways = [
        *_nearest(visit),
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


def _nearest(visit: Visit) -> list[html.Li]:
    """The findings of the service that an old finding was about, or the list that an address belongs to."""
    _ = visit.say
    shelf, _slash, name = visit.path.strip("/").partition("/")
    service = next((one for one in visit.services.services if one.id == name.partition(".")[0]), None)
    if shelf == "findings" and service:
        words = _("Findings on {service}").format(service=service.name)
        return [html.Li(html.A(words, href=f"/findings?service={service.id}"))]
    if shelf in SHELVES:
        address, words = SHELVES[shelf]
        return [html.Li(html.A(_(words), href=address))]
    return []
