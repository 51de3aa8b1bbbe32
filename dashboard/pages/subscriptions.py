"""Which service signed which commitment of the Code, by edition, and what differs between editions."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import Inside, crumbs, empty, head, note, section
from dashboard.components.forms import Choice, filter_form
from dashboard.components.icons import icon
from dashboard.components.signatures import difference_table, signature_key, signature_matrix
from dashboard.components.standing import page_actions
from dashboard.errors import PageNotFoundError
from dashboard.signatures import WHOLE, code_editions, commitments_of, differences, signatures
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import word


def page(visit: Visit) -> Page:
    """Return the matrix of the edition in `?edition=`, the newest without it, and the differences of all editions."""
    _ = visit.say
    edition = _asked(visit)
    rows = visit.published.rows("signatures")
    content: list[Component] = [
        crumbs(_, here=_("Who signed what")),
        head(_("Who signed what of the Code"), as_of(visit), page_actions(visit)),
        _form(visit),
        section("matrix", _edition_title(edition, visit), _matrix(edition, visit)),
    ]
    found = differences(rows, visit.norm)
    title = _("What differs between the editions")
    listed: Component = difference_table(title, found, visit)
    if not found:
        listed = empty(_("No difference was seen in what was read."))
    content.append(section("differences", title, [listed], str(len(found)) if found else "", name="block"))
    content += _strangers(visit)
    return Page(_("Who signed what"), content, section="/subscriptions", data_version=data_version(visit))


def _matrix(edition: str, visit: Visit) -> list[Component]:
    _ = visit.say
    cells = signatures(visit.published.rows("signatures"), visit.norm, edition)
    services = sorted({service for service, _one in cells}, key=lambda one: visit.service_name(one).casefold())
    if not services:
        return [empty(_("No signature under this edition was read yet."))]
    commitments = commitments_of(visit.norm, edition)
    caution = note(
        _("How to read this"),
        html.P(
            _(
                "Unknown means that it was not seen in the pages that were read; it does not mean not signed. "
                "A fraction says how many measures of the commitment have the status that is shown."
            )
        ),
    )
    return [signature_matrix(services, commitments, cells, visit), signature_key(visit), caution]


def _asked(visit: Visit) -> str:
    known = code_editions(visit.norm)
    wanted = visit.query.get("edition") or known[-1]
    if wanted not in known:
        raise PageNotFoundError(wanted)
    return wanted


def _form(visit: Visit) -> html.Form:
    _ = visit.say
    newest, *others = reversed(code_editions(visit.norm))
    options = [(one, _edition_title(one, visit)) for one in others]
    return filter_form(
        "/subscriptions", [Choice("edition", _("Edition"), _edition_title(newest, visit), options)], visit
    )


def _edition_title(edition: str, visit: Visit) -> str:
    found = next(one for one in visit.norm.instrument(WHOLE).editions if one.id == edition)
    return found.title.in_language(visit.language)


def _strangers(visit: Visit) -> list[Component]:
    """Services that never stood as a signatory."""
    _ = visit.say
    rows = visit.published.rows("not_signatories")
    if not rows:
        return []
    names = [
        html.Li(html.A(visit.service_name(row["service_id"]), href=f"/services/{row['service_id']}")) for row in rows
    ]
    told: Inside = [icon("not_subscribed"), word("subscription", "not_subscribed", visit.language)]
    status = html.Span(told, className="st mute")
    explained = html.P(
        _("These services are in the register and stand nowhere as a signatory of the Code."), className="cap"
    )
    return [
        section("strangers", _("Not a signatory"), [explained, html.Ul(names, className="names")], status, name="block")
    ]
