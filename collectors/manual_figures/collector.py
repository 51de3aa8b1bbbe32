"""The collector of figures by hand: what one person added counts once another person has confirmed it."""

import re
from collections.abc import Iterator
from pathlib import Path

from collectors.framework import Context, FileRefusedError, IssueKind, Parsed
from collectors.framework.register_rows import ManualFigure
from collectors.manual_figures.figures import COLUMNS, key_of, observation_of, read_figure
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.table import read_table
from warehouse import Landed

PARSER_VERSION = 1
NAME = re.compile(r"manual_figures(?:_[a-z0-9-]{1,40})?\.csv", re.ASCII)


def recognises(path: Path) -> bool:
    """Whether a file bears the name of such a form."""
    return bool(NAME.fullmatch(path.name))


def parse(landed: Landed, context: Context) -> Parsed:
    """Read a form: all figures for core.manual_figure, and the confirmed ones as observations too.

    A newer form of the same name takes the place of the older one, row for row.

    Raises:
        FileRefusedError: another name, no table, or other columns than the template's.
    """
    if not NAME.fullmatch(landed.file_name):
        reason, remedy = "it is not named as such a form.", "Name it manual_figures.csv or manual_figures_<team>.csv."
        raise FileRefusedError(landed.file_name, "file name", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    edition = f"manual/{Path(landed.file_name).stem}"
    seen: dict[tuple[object, ...], str] = {}

    def read(cells: Cells) -> Iterator[ManualFigure]:
        figure = read_figure(cells, context.services, edition, landed.retrieved_at.date())
        first = seen.setdefault(key_of(figure), figure.locator)
        if first != figure.locator:
            reason = f"this figure stands at {first} already."
            raise RowProblemError(IssueKind.ROW_DUPLICATE, "value", reason, "Keep one of the two rows.")
        yield figure

    told = read_table(landed.path, landed.file_name, COLUMNS, read)
    told.raw["figures"] = told.raw.pop(Path(landed.file_name).stem)
    for row in list(told.rows[ManualFigure]):
        if isinstance(row, ManualFigure):
            _count(row, told)
    return told


def _count(figure: ManualFigure, told: Parsed) -> None:
    """Only what a second person confirmed is a figure; the others are told, so that somebody looks."""
    if figure.standing == "confirmed":
        told.add(observation_of(figure))
        return
    told.tell(
        IssueKind.UNCONFIRMED, "warning", figure.locator,
        f"Added by {figure.author} on {figure.added_on}, and not confirmed; it counts nowhere yet.",
        "Let a second person compare it with the source, fill in the last two columns, and load the form again.",
        excerpt=f"{figure.service_id} {figure.indicator} {figure.period_end}: {figure.value_text}",
        edition=figure.edition, service_id=figure.service_id,
    )  # fmt: skip
