"""figures.csv, code_figures.csv and database_figures.csv: one published figure a row."""

from collections.abc import Iterator

from collectors.framework import IssueKind
from collectors.framework.rows import Observation
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.table import ReadRow
from collectors.public_figures.values import Interval, read_interval
from collectors.public_figures.vocabulary import units_of
from norms import ServiceRegister

COLUMNS = (
    "service_id", "part", "indicator", "period_start", "period_end", "country", "language", "category", "surface",
    "dimension", "value", "unit", "scale", "maturity", "source_url", "via", "published_at",
)  # fmt: skip
KEY = COLUMNS[:10]


def figure_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of figures, and refuses a figure that stands in the file twice."""
    seen: dict[tuple[str, ...], int] = {}

    def read(cells: Cells) -> Iterator[Observation]:
        key = tuple(cells.text(name) for name in KEY)
        first = seen.setdefault(key, cells.number)
        if first != cells.number:
            reason = f"this figure stands in row {first} already."
            raise RowProblemError(IssueKind.ROW_DUPLICATE, "value", reason, "Keep one of the two rows.")
        yield _observation(cells, services)

    return read


def _observation(cells: Cells, services: ServiceRegister) -> Observation:
    service = cells.service(services)
    part = cells.term("part")
    start, end = cells.period()
    text = cells.values["value"].strip()
    interval = _interval(cells, text)
    return Observation(
        edition=f"{service.id}/{start}_{end}/{part or _without_part(cells)}",
        service_id=service.id,
        part=part,
        indicator=cells.term("indicator"),
        period_start=start,
        period_end=end,
        locator=cells.place("value"),
        unit=_unit(cells),
        country=cells.term("country"),
        language=cells.term("language"),
        category=cells.term("category"),
        surface=cells.term("surface"),
        dimension=cells.term("dimension"),
        value_low=interval.low if interval else None,
        value_high=interval.high if interval else None,
        value_text=text or None,
        is_blank=interval is None,
        maturity=cells.term("maturity"),
        published_at=cells.optional_day("published_at"),
        source_url=cells.url("source_url"),
        via=cells.optional("via"),
    )


def _without_part(cells: Cells) -> str:
    return cells.file_name.removesuffix(".csv")


def _unit(cells: Cells) -> str:
    indicator, unit = cells.text("indicator"), cells.term("unit")
    if unit not in units_of(indicator):
        reason = f"{indicator} is not given in '{unit}'."
        raise RowProblemError(IssueKind.CODE_UNKNOWN, "unit", reason, "Mend the unit, or add it to vocabulary.csv.")
    return unit


def _interval(cells: Cells, text: str) -> Interval | None:
    scale = cells.term("scale")
    if not text:
        return None
    interval = read_interval(text, scale)
    if interval is None:
        reason = f"'{text}' is no number and no interval."
        remedy = "Write the figure as published, e.g. '8,200,000', '124.1M', '4.2 - 5.1' or '> 45'."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "value", reason, remedy)
    return interval
