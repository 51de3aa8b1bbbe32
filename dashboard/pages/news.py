"""All that is new since a day: findings, what we say otherwise, reports and public facts."""

from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.changes import change_table, method_table
from dashboard.components.findings import finding_list
from dashboard.components.news import news_list, since_form
from dashboard.components.standing import page_actions
from dashboard.news import assessments_since, findings_since, news_since, since_of
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_count, format_date
from metrics import Since

if TYPE_CHECKING:
    from dash.development.base_component import Component


def page(visit: Visit) -> Page:
    """Return what came out since `?since=`, newest first."""
    _ = visit.say
    since = since_of(visit)
    title = _("New since {day}").format(day=format_date(since, visit.language))
    findings = findings_since(since, visit)
    listed: Component = finding_list(findings, visit, with_severity=True)
    if not findings:
        listed = empty(_("No finding began or worsened on figures that came out since then."))
    count = format_count(len(findings), visit.language)
    content = [
        crumbs(_, here=_("News")),
        head(title, since_form(since, visit, "/news"), page_actions(visit)),
        html.Div(
            [
                section("findings", _("Findings on figures that came out since then"), [listed], count),
                section("latest", _("Reports and public facts"), [news_list(news_since(since, visit), visit)]),
            ],
            className="two",
        ),
        _assessed(assessments_since(since, visit), visit),
    ]
    return Page(title, content, section="/", data_version=data_version(visit))


def _assessed(since: Since | None, visit: Visit) -> html.Section:
    _ = visit.say
    title = _("What this tool says otherwise than then")
    if since is None:
        told = _("No assessment from before that day was kept here, so there is none to compare with.")
        return section("assessed", title, [empty(told)], name="block")
    content = [change_table(since, visit), method_table(since, visit)]
    return section("assessed", title, content, name="block")
