"""What one service signed of the Code through time: an edition a row, and what differs between them."""

from collections import Counter
from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, table
from dashboard.signatures import WHOLE, code_editions, commitments_of, signatures
from dashboard.visit import Visit
from language import format_count, word
from warehouse.readers import Row

STATUSES = ("signed", "reserved", "withdrawn", "declined", "unknown")


def signed_through_time(rows: Sequence[Row], visit: Visit) -> Component:
    """Return how many commitments of each edition stand at which status; rows are those of `signatures.sql`."""
    _ = visit.say
    if not rows:
        return empty(_("Whether this service signed anything of the Code was not seen."))
    columns = [Column(_("Edition"))]
    columns += [Column(word("subscription", status, visit.language), is_number=True) for status in STATUSES]
    editions = code_editions(visit.norm)
    shown = table(_("Commitments by status"), columns, [_row(rows, edition, visit) for edition in editions])
    more = html.A(_("Who signed what, and what differs"), href="/subscriptions")
    return html.Div([shown, html.P(more, className="more")])


def _row(rows: Sequence[Row], edition: str, visit: Visit) -> list[Cell]:
    service_id = rows[0]["service_id"]
    found = signatures(rows, visit.norm, edition)
    commitments = commitments_of(visit.norm, edition)
    counts = Counter(found[key].status for one in commitments if (key := (service_id, one.id)) in found)
    title = next(one.title for one in visit.norm.instrument(WHOLE).editions if one.id == edition)
    seen = [format_count(counts[status], visit.language) for status in STATUSES]
    return [title.in_language(visit.language), *(seen if counts else ["", "", "", "", _not_seen(visit)])]


def _not_seen(visit: Visit) -> str:
    _ = visit.say
    return _("not seen")
