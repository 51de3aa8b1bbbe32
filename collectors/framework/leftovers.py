"""The audit of leftovers: each row as published is used, told as an issue, or set aside by name."""

import re

from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import locator

# A file's own name may hold anything, '!R1' and line ends too: the place is what stands last.
PLACE = re.compile(r"(?P<member>.*)!R(?P<row>\d+)(?:C\d+)?", re.DOTALL)


def tell_leftovers(parsed: Parsed) -> None:
    """Tell each kept row that gave no row in core, no issue, and that the collector did not set aside."""
    handled = _handled(parsed)
    for rows in parsed.raw.values():
        for row in rows:
            if (row.member, row.row) not in handled and any(cell.strip() for cell in row.cells):
                parsed.tell(
                    IssueKind.ROW_UNKNOWN, "warning", locator(row.member, row.row),
                    "Nothing was read from this row.", "Add it to the source's map, or set it aside there by name.",
                    excerpt=" | ".join(row.cells),
                )  # fmt: skip


def _handled(parsed: Parsed) -> set[tuple[str, int]]:
    places = [row.locator for rows in parsed.rows.values() for row in rows]
    places.extend(issue.locator for issue in parsed.issues)
    matches = (PLACE.fullmatch(place) for place in places)
    return parsed.set_aside | {(match["member"], int(match["row"])) for match in matches if match}
