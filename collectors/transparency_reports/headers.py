"""The columns of a table: by header text where that is the template's, by place where it is nearly so."""

from collections.abc import Iterable

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import locator
from collectors.transparency_reports.maps import CONTEXT, Column, columns
from collectors.transparency_reports.sheets import Sheet
from collectors.transparency_reports.wording import folded

# Read for what a row is about; a figure's column is never guessed from its place.
REPAIRED_ROLES = {
    "applicability",
    "service",
    "period",
    "section",
    "indicator",
    "scope",
    "category",
    "description",
    "value",
}
NEEDED_ROLES = {"category", "scope", "indicator", "value"}


def columns_of(sheet: Sheet, told: Parsed) -> tuple[dict[int, Column], bool]:
    """The template's columns by index in the row, and whether each column that is missing is surely not there.

    Remarks ('Contextual information …') are set aside by name; what is unknown is told with its text.

    Raises:
        FileRefusedError: a column without which no row can be told apart is missing.
    """
    header = [folded(cell) for cell in sheet.header]
    template = columns(sheet.part)
    found: dict[int, Column] = {}
    unknown: list[int] = []
    for index, text in enumerate(header):
        column = template.get(text)
        if column and column not in found.values():
            found[index] = column
        elif text and not text.startswith(CONTEXT):
            unknown.append(index)
    left = [index for index in unknown if not _repaired(sheet, index, found, told)]
    for index in left:
        _tell_unknown(sheet, index, told)
    missing = [column for column in template.values() if column not in found.values()]
    _refuse_without_key(sheet, missing)
    for column in missing:
        _tell_missing(sheet, column, told)
    _tell_trailing(sheet, told)
    return found, not (left and any(column.role == "figure" for column in missing))


def _repaired(sheet: Sheet, index: int, found: dict[int, Column], told: Parsed) -> bool:
    """Give an unknown header its template's column when all known ones stand at the template's places."""
    in_place = all(column.position == place + 1 for place, column in found.items())
    meant = next((column for column in columns(sheet.part).values() if column.position == index + 1), None)
    if not in_place or meant is None or meant.role not in REPAIRED_ROLES or meant in found.values():
        return False
    found[index] = meant
    told.tell(
        IssueKind.COLUMN_REPAIRED, "warning", locator(sheet.member, sheet.header_row, index + 1),
        f"The header is not the template's; by its place it was read as '{meant.header}'.",
        "Compare the column with the template.", excerpt=sheet.header[index],
    )  # fmt: skip
    return True


def _tell_unknown(sheet: Sheet, index: int, told: Parsed) -> None:
    told.tell(
        IssueKind.COLUMN_UNKNOWN, "warning", locator(sheet.member, sheet.header_row, index + 1),
        "The template has no such column here; it was not read.",
        "If it holds a figure, add its header to the map of columns.", excerpt=sheet.header[index],
    )  # fmt: skip


def _tell_missing(sheet: Sheet, column: Column, told: Parsed) -> None:
    told.tell(
        IssueKind.COLUMN_MISSING, "warning", locator(sheet.member, sheet.header_row),
        f"The template's column '{column.header}' is not in the table.",
        "Look at the publisher's file; if the column stands there under another name, add it to the map of columns.",
        excerpt=column.header,
    )  # fmt: skip


def _refuse_without_key(sheet: Sheet, missing: Iterable[Column]) -> None:
    keys = [column.header for column in missing if column.role in NEEDED_ROLES]
    if keys:
        raise FileRefusedError(
            sheet.member, f"row {sheet.header_row}",
            f"the column '{keys[0]}' is missing, so that no row can be told apart.",
            "Compare the header with the template, and add the service's header to the map of columns.",
            IssueKind.TEMPLATE_UNKNOWN,
        )  # fmt: skip


def _tell_trailing(sheet: Sheet, told: Parsed) -> None:
    empty = [index for index, cell in enumerate(sheet.header) if not cell.strip()]
    if empty:
        told.tell(
            IssueKind.COLUMN_REPAIRED, "info", locator(sheet.member, sheet.header_row, empty[0] + 1),
            f"{len(empty)} columns have no header; they were set aside where they are empty.", "Nothing.",
        )  # fmt: skip
