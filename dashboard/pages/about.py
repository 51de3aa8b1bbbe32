"""What this tool is, how a finding is made, and what the tool does not do."""

from collections.abc import Sequence

from dashboard import elements as html
from dashboard.components.blocks import crumbs, head, section
from dashboard.components.words import rung_tag, status_tag
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import mark
from language.vocabulary import STATUS

STEPS = (
    mark(
        "A file is stored as the platform published it, with its address, date and fingerprint; names of persons and "
        "free text are left out first."
    ),
    mark("The file is read into one shape for all sources. An empty cell, an absent row and a zero stay three things."),
    mark("An indicator computes a figure from those rows. Its card says what the figure does not say."),
    mark("A rule compares the figure with what was promised or is required. Each threshold names where it comes from."),
    mark("What deviates or is absent becomes a finding, with a receipt that leads back to the cell in the file."),
)
NOT_DONE = (
    mark("It gives no verdict. A finding is a signal, and names the authority that is competent to act."),
    mark("It judges platforms, never content, parties or persons."),
    mark("It does not check whether what a platform reports is true. A second source is shown where there is one."),
    mark("It stores no names of natural persons from advertising files."),
    mark("No self-learning system has a part in a finding. The rules are written out, and people decide."),
    mark("It says nothing about what was not read. 'Unknown' means: not in the files that were read."),
)
MEANINGS = {
    "met": mark("The figure or the subscription is as promised or required."),
    "not_met": mark("The figure is beyond the threshold. Whether that matters is for people to judge."),
    "not_reported": mark("The report was read whole, and the figure is not in it or the cell is empty."),
    "not_subscribed": mark("The service did not sign this part of the Code. The Code is voluntary."),
    "withdrawn": mark("The service signed this part, and withdrew later."),
    "not_applicable": mark("This part does not apply to the service."),
    "not_offered": mark(
        "The platform says that it does not have what the figure is about. That is a claim to test, not a zero."
    ),
    "insufficient_data": mark("There is too little to compare, for example only one period."),
    "unknown": mark("Not in the files that were read. That says something about us, not about the platform."),
}


def page(visit: Visit) -> Page:
    """Return the method in plain words."""
    _ = visit.say
    statuses = [
        html.Div([html.Dt(status_tag(status, visit.language)), html.Dd(_(MEANINGS[status]))]) for status in STATUS
    ]
    rungs = [html.Li(rung_tag(rung, visit.language)) for rung in range(7)]
    method = [
        section("method", _("How a finding is made"), [_list(STEPS, visit, html.Ol)]),
        section("not", _("What this tool does not do"), [_list(NOT_DONE, visit, html.Ul)]),
    ]
    words = [
        section("statuses", _("What the statuses mean"), [html.Dl(statuses, className="axes")]),
        section("ladder", _("What the evidence ladder means"), [html.Ul(rungs, className="rungs")]),
    ]
    lead = _("Naleving shows, platform by platform, what was promised, what was reported, and what the evidence says.")
    title = _("About this tool and its method")
    content = [
        crumbs(_, here=_("About")),
        head(title),
        html.P(lead, className="lead"),
        html.P(html.A(_("What is assessed from which source, and what is not"), href="/coverage")),
        html.Div(method, className="two block"),
        html.Div(words, className="two block"),
    ]
    return Page(title, content, data_version=data_version(visit))


def _list(sentences: Sequence[str], visit: Visit, kind: type[html.Ol] | type[html.Ul]) -> html.Ol | html.Ul:
    return kind([html.Li(visit.say(sentence)) for sentence in sentences], className="prose")
