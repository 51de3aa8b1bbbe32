"""All that is new since a day."""

from dashboard.components.blocks import crumbs, head
from dashboard.components.news import news_list, since_form
from dashboard.components.standing import page_actions
from dashboard.news import news_since, since_of
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_date


def page(visit: Visit) -> Page:
    """Return what came out since `?since=`, newest first."""
    _ = visit.say
    since = since_of(visit)
    title = _("New since {day}").format(day=format_date(since, visit.language))
    content = [
        crumbs(_, here=_("News")),
        head(title, since_form(since, visit, "/news"), page_actions(visit)),
        news_list(news_since(since, visit), visit),
    ]
    return Page(title, content, section="/", data_version=data_version(visit))
