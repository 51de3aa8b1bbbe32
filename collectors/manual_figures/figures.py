"""One row of the form: the figure as published, who added it, and who confirmed it."""

import re
from datetime import date
from typing import NamedTuple

from collectors.framework import IssueKind
from collectors.framework.register_rows import ManualFigure
from collectors.framework.rows import Observation
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.values import read_interval
from collectors.public_figures.vocabulary import units_of
from norms import ServiceRegister

COLUMNS = (
    "service_id", "part", "indicator", "period_start", "period_end", "country", "language", "category", "surface",
    "dimension", "value", "unit", "scale", "source_url", "place", "author", "added_on", "confirmed_by", "confirmed_on",
)  # fmt: skip
KEY = COLUMNS[:10]
# Initials or a staff number: enough to find a colleague, no name and no address.
STAFF = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,15}", re.ASCII)


class Confirmation(NamedTuple):
    """Who added a figure and who confirmed it; `confirmed_by` '' while nobody has."""

    author: str
    added_on: date
    confirmed_by: str
    confirmed_on: date | None


def read_figure(cells: Cells, services: ServiceRegister, edition: str, latest: date) -> ManualFigure:
    """Read a row; `latest` is the day on which the file came in.

    Raises:
        RowProblemError: a cell cannot be read, or author and confirmer are one person.
    """
    text = cells.words("value")
    interval = read_interval(text, cells.term("scale"))
    if interval is None:
        reason, remedy = f"'{text}' is no number and no interval.", "Write it as published, e.g. '8,200,000' or '> 45'."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "value", reason, remedy)
    confirmation = _confirmation(cells, latest)
    start, end = cells.period()
    return ManualFigure(
        edition=edition, service_id=cells.service(services).id, part=cells.term("part"),
        indicator=cells.term("indicator"), period_start=start, period_end=end, country=cells.term("country"),
        language=cells.term("language"), category=cells.term("category"), surface=cells.term("surface"),
        dimension=cells.term("dimension"), value_low=interval.low, value_high=interval.high, value_text=text,
        unit=_unit(cells), standing="confirmed" if confirmation.confirmed_by else "unconfirmed",
        author=confirmation.author, added_on=confirmation.added_on, confirmed_by=confirmation.confirmed_by,
        confirmed_on=confirmation.confirmed_on, source_url=cells.url("source_url"), place=cells.words("place"),
        locator=cells.place("value"),
    )  # fmt: skip


def observation_of(figure: ManualFigure) -> Observation:
    """The figure as every source gives it; only for one that was confirmed."""
    return Observation(
        edition=figure.edition, service_id=figure.service_id, part=figure.part, indicator=figure.indicator,
        period_start=figure.period_start, period_end=figure.period_end, locator=figure.locator, unit=figure.unit,
        country=figure.country, language=figure.language, category=figure.category, surface=figure.surface,
        dimension=figure.dimension, value_low=figure.value_low, value_high=figure.value_high,
        value_text=figure.value_text, source_url=figure.source_url,
        via=f"typed over by {figure.author}, confirmed by {figure.confirmed_by} on {figure.confirmed_on}",
    )  # fmt: skip


def key_of(figure: ManualFigure) -> tuple[object, ...]:
    """What makes two rows the same figure."""
    return tuple(getattr(figure, name) for name in KEY)


def _confirmation(cells: Cells, latest: date) -> Confirmation:
    author, added_on = _staff(cells, "author"), _past(cells, "added_on", latest)
    confirmer, confirmed_on = cells.text("confirmed_by"), cells.optional_day("confirmed_on")
    if not confirmer and confirmed_on is None:
        return Confirmation(author, added_on, "", None)
    if not confirmer or confirmed_on is None:
        reason, remedy = "who confirmed it and when belong together.", "Fill in both, or neither."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "confirmed_by", reason, remedy)
    if _bare(_staff(cells, "confirmed_by")) == _bare(author):
        reason, remedy = (
            "nobody confirms a figure of their own.",
            "Let another person compare and confirm it.",
        )
        raise RowProblemError(IssueKind.UNCONFIRMED, "confirmed_by", reason, remedy)
    if _past(cells, "confirmed_on", latest) < added_on:
        reason, remedy = "it was confirmed before it was added.", "Mend the dates."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "confirmed_on", reason, remedy)
    return Confirmation(author, added_on, confirmer, confirmed_on)


def _staff(cells: Cells, column: str) -> str:
    text = cells.words(column)
    if not STAFF.fullmatch(text):
        remedy = "Write two to sixteen letters, digits, points or hyphens; no name and no e-mail address."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, column, "these are no initials and no staff number.", remedy)
    return text


def _bare(staff: str) -> str:
    """'J.D' and 'jd' are one person."""
    return re.sub(r"[._-]", "", staff).casefold()


def _past(cells: Cells, column: str, latest: date) -> date:
    day = cells.day(column)
    if day > latest:
        raise RowProblemError(
            IssueKind.VALUE_UNREADABLE, column, f"{day} had not come when the file came in.", "Mend the date."
        )
    return day


def _unit(cells: Cells) -> str:
    indicator, unit = cells.term("indicator"), cells.term("unit")
    if unit not in units_of(indicator):
        reason = f"{indicator} is not given in '{unit}'."
        raise RowProblemError(IssueKind.CODE_UNKNOWN, "unit", reason, "Write the unit that belongs to the indicator.")
    return unit
