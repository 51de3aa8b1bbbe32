"""What went wrong in what publishers gave: every kind of fault that was met, and what becomes of a faulty file."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_count, format_day, word
from warehouse.readers import Row


def faults(met: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `faults_met.sql` as a table, and below it how a fault is dealt with."""
    _ = visit.say
    lines = [
        _(
            "A file that cannot be read is kept as it came, and nothing of it is loaded; what was stored before stays. "
            "The open issue names file, place and what to do."
        ),
        _(
            "A row or cell that cannot be read is left out and told; the rest of the file counts. A report part with "
            "such a row is no evidence that something is absent from it."
        ),
        _("After a failed run a source keeps its earlier figures, and its state says since when."),
        _("When the reading itself is mended, the stored file is read again; the figures say so."),
    ]
    where = _("What is known to go wrong in one source stands with that source below, under Known defects.")
    return html.Div(
        [
            _table(met, visit),
            html.H3(_("What becomes of a faulty file")),
            html.Ul([html.Li(line) for line in lines], className="plain"),
            html.P(where, className="cap"),
        ]
    )


def _table(met: Sequence[Row], visit: Visit) -> Component:
    _ = visit.say
    if not met:
        return empty(_("No fault was met: every file that came in was read whole."))
    columns = [
        Column(_("Fault")),
        Column(_("Source")),
        Column(_("What came of it")),
        Column(_("Open"), is_number=True),
        Column(_("Mended"), is_number=True),
        Column(_("Met last")),
    ]
    return table(_("Faults that were met"), columns, [_row(row, visit) for row in met])


def _row(row: Row, visit: Visit) -> list[Cell]:
    source: Cell = html.A(row["source"], href=f"#{row['source']}", className="mono")
    still_open = format_count(row["open_count"], visit.language)
    return [
        word("issue_kind", row["kind"], visit.language),
        source,
        word("issue_severity", row["severity"], visit.language),
        html.A(still_open, href="#issues") if row["open_count"] else still_open,
        format_count(row["mended_count"], visit.language),
        format_day(row["last_at"].date(), visit.language),
    ]
