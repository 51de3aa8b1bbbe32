"""The publisher's own daily counts, 'aggregates-<day>.csv': no keywords, scope, language or delays in them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from collectors.dsa_transparency_database.cube_rows import dump_row
from collectors.dsa_transparency_database.dump_name import DumpName
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.dsa_transparency_database.platforms import Platforms
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import SorDay, locator
from collectors.framework.tables import read_csv_rows
from norms import ServiceRegister

COLUMNS = (
    "automated_decision", "automated_detection", "category", "content_type_single", "decision_account",
    "decision_ground", "decision_monetary", "decision_provision", "decision_visibility_single", "received_date",
    "source_type", "platform_name", "total",
)  # fmt: skip
BETWEEN = "__"  # stands between the words of a list
DETECTION = {"yes": True, "no": False}


def add_aggregates(path: Path, name: DumpName, services: ServiceRegister, parsed: Parsed) -> None:
    """Add the publisher's counts of one day.

    Raises:
        FileRefusedError: no table, or a column is missing.
    """
    header, *lines = read_csv_rows(path.read_bytes(), path.name, parsed)
    _check(path.name, header)
    platforms = Platforms(services)
    rejected = 0
    for number, cells in enumerate(lines, start=2):
        place = locator(path.name, number)
        row = _row(dict(zip(header, cells, strict=False)), name, platforms, place)
        if row is None:
            rejected += 1
            parsed.tell(
                IssueKind.ROW_BROKEN, "rejected_row", place, "A count or day is missing, or is none.",
                "Fetch the file again; if it stays so, tell the publisher.", edition=name.edition,
            )  # fmt: skip
        else:
            parsed.add(row)
    platforms.tell_unknown(path.name, name.edition, parsed)
    whole = ReducedPart(path.name, len(lines), rejected, is_mended=False, unknown_columns="")
    parsed.add(dump_row(name, [whole], "", is_checked=False))


def _row(cells: dict[str, str], name: DumpName, platforms: Platforms, place: str) -> SorDay | None:
    total, day = cells.get("total", ""), _day(cells.get("received_date", ""))
    if day is None or not total.isdecimal() or not cells["platform_name"].strip():
        return None
    platform = cells["platform_name"].strip()
    return SorDay(
        edition=name.edition, service_id=platforms.service_id(platform), platform_name=platform,
        dump_slug=name.slug, dump_day=name.day, version=name.version, day=day, locator=place,
        statements_count=int(total), category=cells["category"],
        decision_visibility=_list(cells, "decision_visibility"),
        decision_monetary=cells["decision_monetary"], decision_provision=cells["decision_provision"],
        decision_account=cells["decision_account"], decision_ground=cells["decision_ground"],
        automated_detection=DETECTION.get(cells["automated_detection"].casefold()),
        automated_decision=cells["automated_decision"], source_type=cells["source_type"],
        content_types=_list(cells, "content_type"),
    )  # fmt: skip


def _list(cells: dict[str, str], column: str) -> list[str]:
    return sorted({word for word in cells[f"{column}_single"].split(BETWEEN) if word})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _check(file_name: str, header: Sequence[str]) -> None:
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        reason, remedy = f"without {', '.join(missing)}.", "See on the publisher's page whether the layout has changed."
        raise FileRefusedError(file_name, "row 1", reason, remedy, IssueKind.COLUMN_MISSING)
