"""Several files of one part in one report: the newest version counts."""

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from collectors.transparency_reports.sheets import Sheet


def newest_versions(sheets: list[Sheet], told: Parsed) -> list[Sheet]:
    """Keep one table a part and surface: the highest version, of equals the first; tell the others."""
    kept: dict[tuple[str, str], Sheet] = {}
    for sheet in sorted(sheets, key=lambda sheet: -sheet.version):
        first = kept.setdefault((sheet.part, sheet.surface), sheet)
        if first is not sheet:
            _tell_left_out(sheet, first, told)
    return [sheet for sheet in sheets if kept[sheet.part, sheet.surface] is sheet]


def _tell_left_out(sheet: Sheet, first: Sheet, told: Parsed) -> None:
    if sheet.version < first.version:
        severity, message = "info", f"'{first.member}' is a newer version of the same part; this one was left out."
        remedy = "Nothing; load this file on its own to see what changed."
    elif sheet.rows == first.rows:
        severity, message = "info", f"The same table as '{first.member}'; it was left out."
        remedy = "Nothing."
    else:
        severity, message = "rejected_file", f"Part {sheet.part} came in '{first.member}' already, with other rows."
        remedy = "Ask the service which of the two counts, and load that one on its own."
    told.tell(IssueKind.PART_DUPLICATE, severity, sheet.member, message, remedy)
