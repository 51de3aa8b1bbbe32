"""errata.csv: what is known to be wrong, restated or not comparable in a figure, with the source that says so."""

from collections.abc import Iterator

from collectors.framework.rows import Erratum
from collectors.public_figures.cells import Cells
from collectors.public_figures.table import ReadRow
from norms import ServiceRegister

COLUMNS = (
    "service_id", "indicator", "period_start", "period_end", "text_nl", "text_en", "published_at", "source_url",
)  # fmt: skip


def erratum_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of errata; an empty indicator stands for every figure of the service in the period."""

    def read(cells: Cells) -> Iterator[Erratum]:
        service = cells.service(services)
        start, end = cells.period()
        yield Erratum(
            edition=f"{service.id}/errata",
            service_id=service.id,
            indicator=cells.term("indicator") if cells.text("indicator") else "",
            text_nl=cells.words("text_nl"),
            text_en=cells.words("text_en"),
            locator=cells.place("text_en"),
            source_url=cells.url("source_url"),
            period_start=start,
            period_end=end,
            published_at=cells.optional_day("published_at"),
        )

    return read
