"""What was tested about accessibility, what was not, and whom to tell about a barrier."""

from dashboard import elements as html
from dashboard.components.blocks import crumbs, head, section
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import mark

TESTED = (
    mark("Every page is checked by a machine (axe-core): both languages, light and dark, wide and narrow screens."),
    mark("The way from the overview to the evidence of a finding works with the keyboard alone."),
    mark("Colour never carries meaning alone: a status has an icon and a word, a chart has a table."),
    mark("The contrast of every text colour is computed: at least 4.5 to 1."),
)
NOT_TESTED = (
    mark("Nobody has tested the pages with a screen reader yet. A machine finds only a part of all barriers."),
    mark("The pages need JavaScript. The briefings hold the same findings as a document."),
    mark("There is no official accessibility statement yet. Whoever puts this tool to use makes and registers it."),
)


def page(visit: Visit) -> Page:
    """Return the honest state of accessibility."""
    _ = visit.say
    title = _("Accessibility")
    contact = visit.settings.contact or _("the administrator of this installation")
    parts = [
        section("tested", _("What was tested"), [_list(TESTED, visit)]),
        section("open", _("What was not"), [_list(NOT_TESTED, visit)]),
    ]
    asked = _("Did you meet a barrier? Tell {contact}: name the page and what you wanted to do.").format(
        contact=contact
    )
    aim = _("This tool aims at WCAG 2.2, level AA. That aim is not a claim of conformance.")
    content = [
        crumbs(_, here=title),
        head(title),
        html.P(aim, className="lead"),
        html.Div(parts, className="two block"),
        section("contact", _("Tell us"), [html.P(asked, className="prose")], name="block"),
    ]
    return Page(title, content, data_version=data_version(visit))


def _list(sentences: tuple[str, ...], visit: Visit) -> html.Ul:
    return html.Ul([html.Li(visit.say(sentence)) for sentence in sentences], className="prose")
