"""From the stored counts of a dump to rows of core."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from collectors.dsa_transparency_database.dump_name import CHECKSUM_SUFFIX, DumpName
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.dsa_transparency_database.platforms import Platforms
from collectors.dsa_transparency_database.reduced_copy import CUBE, PARTS, ReducedCopy
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import SorDay, SorDump, locator
from norms import ServiceRegister

LISTS = ("added_categories", "keywords", "decision_visibility", "content_types")
TRUTHS = ("automated_detection", "is_nl_applicable", "is_nl_specific", "is_dutch")
COUNTS = tuple(name for name in SorDay._fields if name.endswith(("_count", "_sum")))
WORDS = (
    "platform_name", "category", "decision_monetary", "decision_provision", "decision_account", "decision_ground",
    "automated_decision", "source_type",
)  # fmt: skip
TRUTH = {"true": True, "false": False, "": None}


def add_dump(copy: ReducedCopy, name: DumpName, services: ServiceRegister, parsed: Parsed) -> None:
    """Add a dump and its groups to what was parsed, and tell what was met when it was counted."""
    parsed.add(dump_row(name, copy.parts, copy.sha1, is_checked=copy.is_checked))
    platforms = Platforms(services)
    for number, group in enumerate(copy.cube, start=2):
        parsed.add(_row(group, name, platforms, locator(CUBE, number)))
    platforms.tell_unknown(CUBE, name.edition, parsed)
    _tell_parts(copy.parts, name, parsed)
    if not any(part.rows_count for part in copy.parts):
        parsed.tell(
            IssueKind.EMPTY_FILE, "warning", name.file_name,
            "No statement is in this dump: its parts hold a header and nothing else.",
            "Look on the publisher's page whether that day has none, and fetch the dump again later.",
            edition=name.edition,
        )  # fmt: skip
    if not copy.is_checked:
        parsed.tell(
            IssueKind.SOURCE_UNAVAILABLE, "info", name.file_name,
            "No checksum came with this dump, so nobody knows whether it came over whole.",
            f"Put {name.file_name}{CHECKSUM_SUFFIX} beside it the next time.", edition=name.edition,
        )  # fmt: skip


def dump_row(name: DumpName, parts: Sequence[ReducedPart], sha1: str, *, is_checked: bool) -> SorDump:
    """The record of a dump as a whole."""
    return SorDump(
        name.edition, name.slug, name.day, name.version, len(parts), sum(part.rows_count for part in parts),
        sum(part.rejected_rows_count for part in parts), sha1, is_checked, PARTS,
    )  # fmt: skip


def _row(group: dict[str, str], name: DumpName, platforms: Platforms, place: str) -> SorDay:
    cells: dict[str, Any] = {column: group[column] for column in WORDS}
    cells |= {column: group[column].split() for column in LISTS}
    cells |= {column: TRUTH[group[column]] for column in TRUTHS}
    cells |= {column: int(group[column]) if group[column] else None for column in COUNTS}
    day = date.fromisoformat(group["day"])
    return SorDay(
        edition=name.edition, service_id=platforms.service_id(group["platform_name"]), dump_slug=name.slug,
        dump_day=name.day if name.is_dump else day, version=name.version, day=day, locator=place, **cells,
    )  # fmt: skip


def _tell_parts(parts: Sequence[ReducedPart], name: DumpName, parsed: Parsed) -> None:
    for part in parts:
        if part.rejected_rows_count:
            parsed.tell(
                IssueKind.ROW_BROKEN, "rejected_row", part.name,
                f"{part.rejected_rows_count} of {part.rows_count} rows are broken and count nowhere.",
                "Nothing, unless there are many: then look at this part in the published dump.", edition=name.edition,
            )  # fmt: skip
        elif part.is_mended:
            parsed.tell(
                IssueKind.ROW_REPAIRED, "info", part.name,
                "A row was quoted wrongly, very long, or not in UTF-8; this part was read row by row.",
                "Nothing; all rows count.", edition=name.edition,
            )  # fmt: skip
    for column in sorted({column for part in parts for column in part.unknown_columns.split()}):
        parsed.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", name.file_name, "A column that no known layout has; it was left out.",
            "See on the publisher's page what it holds, and add it to layout.py.",
            excerpt=column, edition=name.edition,
        )  # fmt: skip
