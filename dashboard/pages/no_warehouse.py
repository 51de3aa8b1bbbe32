"""What stands here while there is no published version that this version of the tool can read."""

from dashboard import elements as html
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


def of_another_version(visit: Visit) -> Page:
    """Return how to make the warehouse anew, for one that another version of this tool published."""
    _ = visit.say
    content = [
        head(_("The figures must be made anew")),
        html.P(
            _(
                "This tool was updated, and the warehouse in this folder was made by another version of it. Nothing is "
                "lost: all figures are made anew from the files that were collected."
            )
        ),
        html.P([_("Run this on the server, then load this page again:"), " ", html.Code("naleving rebuild")]),
    ]
    return Page(_("The figures must be made anew"), content, status=503)
