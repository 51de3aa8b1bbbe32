"""Which service a table is about: its column, part 1 beside it, the names of folder and file."""

import re
from collections import Counter
from pathlib import PurePosixPath
from typing import Final

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import locator
from collectors.transparency_reports.sheets import Sheet
from collectors.transparency_reports.wording import folded, slug
from norms import ServiceRegister

SOURCE: Final = "transparency_reports"

# A row without any of these is a remark, whatever stands in it.
KEY_ROLES = ("indicator", "category", "scope")
HEADER = "service"


def service_of(sheet: Sheet, sheets: list[Sheet], file_name: str, services: ServiceRegister) -> str | None:
    """The service of a table: its own column, part 1 in the same folder, names of folder and file, the only one."""
    own = _by_column(sheet, services)
    if own:
        return own
    folder = PurePosixPath(sheet.member).parent
    beside = [other for other in sheets if other.part == "1" and PurePosixPath(other.member).parent == folder]
    candidates = [_by_column(other, services) for other in beside]
    candidates += [service_in_words(name, services) for name in (sheet.member, file_name)]
    known = next((candidate for candidate in candidates if candidate), None)
    if known:
        return known
    everyone = {_by_column(other, services) for other in sheets} - {None}
    return everyone.pop() if len(everyone) == 1 else None


def service_texts(sheet: Sheet) -> Counter[str]:
    """What stands in the column 'Service', and how often."""
    return Counter(text for text in sheet.cells("service") if text)


def tell_foreign_rows(sheet: Sheet, service_id: str, services: ServiceRegister, told: Parsed) -> set[int]:
    """Tell rows that name another service than their table, and unknown names; return the numbers of the former."""
    foreign: set[int] = set()
    seen: set[str] = set()
    keys = (any(texts) for texts in zip(*(sheet.cells(role) for role in KEY_ROLES), strict=True))
    for number, (text, has_key) in enumerate(zip(sheet.cells("service"), keys, strict=True), sheet.header_row + 1):
        is_name = bool(text) and has_key and folded(text) != HEADER
        named = _named(text, services) if is_name else service_id
        if named == service_id or (named is None and text in seen):
            continue
        seen.add(text)
        if named is not None:
            foreign.add(number)
        told.tell(
            IssueKind.SERVICE_UNKNOWN, "rejected_row" if named else "info", locator(sheet.member, number),
            f"The row names '{text}' in a table about {service_id}.",
            "Compare with the publisher's file; if it is the same service, add the name to services.yaml.",
            excerpt=text,
        )  # fmt: skip
    return foreign


def _named(text: str, services: ServiceRegister) -> str | None:
    found = services.by_name(SOURCE, text)
    return found.id if found else next((one.id for one in services.services if one.id == slug(text)), None)


def _by_column(sheet: Sheet, services: ServiceRegister) -> str | None:
    counted: Counter[str] = Counter()
    for text, count in service_texts(sheet).items():
        service_id = _named(text, services)
        if service_id:
            counted[service_id] += count
    return counted.most_common(1)[0][0] if counted else None


def service_in_words(name: str, services: ServiceRegister) -> str | None:
    """The service whose name stands in a path as whole words; None when two of equal length do."""
    words = f" {words_in(name)} "
    found: dict[str, int] = {}
    for service in services.services:
        for known in (service.id, *service.names.transparency_reports):
            if f" {words_in(known)} " in words:
                found[service.id] = max(found.get(service.id, 0), len(known))
    longest = [service_id for service_id, length in found.items() if length == max(found.values())]
    return longest[0] if len(longest) == 1 else None


def words_in(name: str) -> str:
    """The words of a text in lower case, with single blanks between them and no marks."""
    return " ".join(re.findall(r"[^\W_]+", folded(name)))
