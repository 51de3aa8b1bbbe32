"""readings.csv: the parts of reports that were read, so that a row that is not there means something."""

from collections.abc import Iterator

from collectors.framework.rows import ReportPart
from collectors.public_figures.cells import Cells
from collectors.public_figures.table import ReadRow
from norms import ServiceRegister

COLUMNS = (
    "service_id", "part", "period_start", "period_end", "rows_count", "is_complete", "source_url", "via",
    "published_at",
)  # fmt: skip


def reading_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of readings."""

    def read(cells: Cells) -> Iterator[ReportPart]:
        service = cells.service(services)
        part = cells.term("part")
        start, end = cells.period()
        cells.url("source_url")
        yield ReportPart(
            # Not the edition of the figures: issues of one file would close those of the other.
            edition=f"{service.id}/{start}_{end}/{part}/reading",
            service_id=service.id,
            part=part,
            period_start=start,
            period_end=end,
            locator=cells.place("rows_count"),
            rows_count=cells.count("rows_count"),
            is_complete=cells.term("is_complete") == "yes",
            published_at=cells.optional_day("published_at"),
        )

    return read
