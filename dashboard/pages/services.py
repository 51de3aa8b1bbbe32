"""All services against all chapters, or against the commitments of one chapter."""

from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.forms import Choice, filter_form
from dashboard.components.matrix import Group, key, marks, matrix
from dashboard.components.standing import page_actions
from dashboard.errors import PageNotFoundError
from dashboard.parts import chapter_groups, chapter_title, chapters, commitment_group
from dashboard.reach import ColumnOf, chapter_of, gather
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import word
from language.vocabulary import SERVICE_KIND
from norms import Service

if TYPE_CHECKING:
    from dash.development.base_component import Component


def page(visit: Visit) -> Page:
    """Return the list of services with their matrix; `?chapter=` opens a chapter, `?kind=` narrows the services."""
    _ = visit.say
    groups, column_of = _columns(visit)
    cells = gather(visit.published.rows("rungs"), visit.published.rows("findings"), column_of)
    asked = _services(visit)
    judged = {service_id for service_id, _part in cells}
    services = [service for service in asked if service.id in judged]
    others = [service for service in asked if service.id not in judged]
    shown: list[Component] = [matrix(services, groups, cells, visit), marks(groups), key(visit)] if services else []
    if others:
        shown.append(_not_judged(others, visit))
    if not asked:
        shown = [empty(_("No service is of this kind."), html.A(_("All services"), href="/services"))]
    title = _("Services and what their evidence reaches")
    content = [crumbs(_, here=_("Services")), head(title, as_of(visit), page_actions(visit)), _form(visit), *shown]
    return Page(_("Services"), content, section="/services", data_version=data_version(visit))


def _not_judged(services: list[Service], visit: Visit) -> html.Section:
    _ = visit.say
    names = [html.Li(html.A(service.name, href=f"/services/{service.id}")) for service in services]
    return section(
        "not-judged", _("In the register, not judged here"), [html.Ul(names, className="names")], name="block"
    )


def _columns(visit: Visit) -> tuple[list[Group], ColumnOf]:
    wanted = visit.query.get("chapter", "")
    if not wanted:
        return chapter_groups(visit), chapter_of(visit.norm)
    for chapter in chapters(visit):
        if chapter.id == wanted:
            group = commitment_group(chapter, visit)
            inside = {part.id: part.id for part in group.parts}
            return [group], inside.get
    raise PageNotFoundError(wanted)


def _services(visit: Visit) -> list[Service]:
    kind = visit.query.get("kind", "")
    return [service for service in visit.services.services if not kind or kind in service.kinds]


def _form(visit: Visit) -> html.Form:
    _ = visit.say
    parts = [(chapter.id, chapter_title(chapter, visit)) for chapter in chapters(visit)]
    kinds = [(kind, word("service_kind", kind, visit.language)) for kind in SERVICE_KIND]
    choices = [
        Choice("chapter", _("Part of the norm"), _("all chapters"), parts),
        Choice("kind", _("Kind of service"), _("all kinds"), kinds),
    ]
    return filter_form("/services", choices, visit)
