"""subscriptions.csv: which service signed which measure of the Code, in which edition, and since when."""

import re
from collections.abc import Iterator

from collectors.framework import IssueKind
from collectors.framework.rows import Subscription
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.table import ReadRow
from norms import ServiceRegister

COLUMNS = (
    "service_id", "measure_id", "code_edition", "status", "valid_from", "valid_to", "seen_in", "note", "source_url",
    "published_at",
)  # fmt: skip
MEASURE = re.compile(r"coc(-[0-9]{1,2}(\.[0-9]{1,2})?)?", re.ASCII)


def subscription_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of subscriptions."""

    def read(cells: Cells) -> Iterator[Subscription]:
        service = cells.service(services)
        code_edition = cells.term("code_edition")
        yield Subscription(
            edition=f"{service.id}/subscriptions/{code_edition}",
            service_id=service.id,
            measure_id=_measure(cells),
            code_edition=code_edition,
            status=cells.term("status"),
            locator=cells.place("status"),
            valid_from=cells.optional_day("valid_from"),
            valid_to=cells.optional_day("valid_to"),
            seen_in=cells.optional("seen_in"),
            note=cells.optional("note"),
            source_url=cells.url("source_url"),
            published_at=cells.optional_day("published_at"),
        )

    return read


def _measure(cells: Cells) -> str:
    measure = cells.words("measure_id")
    if not MEASURE.fullmatch(measure):
        reason = f"'{measure}' is no measure of the Code."
        remedy = "Write 'coc' for the whole Code, 'coc-14' or 'coc-14.2'."
        raise RowProblemError(IssueKind.CODE_UNKNOWN, "measure_id", reason, remedy)
    return measure
