"""Figures that were read in published sources and ship with the project: each file in `data/` has its reader."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from collectors.framework import Context, FileRefusedError, IssueKind, Parsed
from collectors.public_figures import errata, events, figures, readings, statement_counts, subscriptions
from collectors.public_figures.table import ReadRow, read_table
from norms import ServiceRegister
from warehouse import Landed

PARSER_VERSION = 1
DATA = Path(__file__).parent / "data"


class Reader(NamedTuple):
    """The columns of a file, and what reads its rows."""

    columns: Sequence[str]
    rows_for: Callable[[ServiceRegister], ReadRow]


FIGURES = Reader(figures.COLUMNS, figures.figure_reader)
READERS = {
    "figures.csv": FIGURES,
    "code_figures.csv": FIGURES,
    "database_figures.csv": FIGURES,
    "statement_counts.csv": Reader(statement_counts.COLUMNS, statement_counts.count_reader),
    "readings.csv": Reader(readings.COLUMNS, readings.reading_reader),
    "subscriptions.csv": Reader(subscriptions.COLUMNS, subscriptions.subscription_reader),
    "events.csv": Reader(events.COLUMNS, events.event_reader),
    "errata.csv": Reader(errata.COLUMNS, errata.erratum_reader),
}


def shipped() -> Iterable[Path]:
    """The files that ship with the project."""
    return [DATA / name for name in READERS]


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one landed file by its name.

    Raises:
        FileRefusedError: the name or the columns are none of ours.
    """
    reader = READERS.get(landed.file_name)
    if reader is None:
        reason = "this is none of the files of public_figures."
        remedy = f"Name it as one of: {', '.join(READERS)}."
        raise FileRefusedError(landed.file_name, "file name", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    return read_table(landed.path, landed.file_name, reader.columns, reader.rows_for(context.services))
