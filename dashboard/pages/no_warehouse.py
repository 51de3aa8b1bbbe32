"""What stands here before the first version is published."""

from dash import html

from dashboard.components.blocks import head
from dashboard.visit import Page, Visit


def page(visit: Visit) -> Page:
    """Return how to publish a first version."""
    _ = visit.say
    content = [
        head(_("No figures have been published yet")),
        html.P(
            _("The dashboard shows the last published version of the warehouse, and there is none in this folder yet.")
        ),
        html.P([_("Run this on the server, then load this page again:"), " ", html.Code("naleving start")]),
        html.P(_("With figures of your own: collect them, then assess.")),
        html.P(html.Code("naleving collect public_figures && naleving assess")),
    ]
    return Page(_("No figures yet"), content, status=503)
