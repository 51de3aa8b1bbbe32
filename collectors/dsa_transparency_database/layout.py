"""The columns of a dump: which the counts need, and which the publisher is known to give."""

import csv
from collections.abc import Sequence

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind

SCOPE = "territorial_scope"
NEEDED = (
    "decision_visibility", "decision_monetary", "decision_provision", "decision_account", "decision_ground",
    "category", "category_addition", "category_specification", "content_type", "content_language", "content_date",
    "application_date", "source_type", "automated_detection", "automated_decision", "platform_name", "created_at",
)  # fmt: skip
# Free text, dates and identities that are known and not counted by; the last one came on 1 July 2025.
NOT_COUNTED = (
    "uuid", "decision_visibility_other", "end_date_visibility_restriction", "decision_monetary_other",
    "end_date_monetary_restriction", "end_date_service_restriction", "end_date_account_restriction", "account_type",
    "decision_ground_reference_url", "illegal_content_legal_ground", "illegal_content_explanation",
    "incompatible_content_ground", "incompatible_content_explanation", "incompatible_content_illegal",
    "category_specification_other", "content_type_other", "decision_facts", "source_identity", "platform_uid",
    "content_id_ean",
)  # fmt: skip
COUNTED_BY = (*NEEDED, SCOPE)
KNOWN = {*COUNTED_BY, *NOT_COUNTED}
LONGEST_HEADER = 10_000
REMEDY = "See on the publisher's page whether the layout has changed, and tell whoever keeps this tool."


def check_header(header: Sequence[str], part: str, version: str) -> None:
    """Look whether a part has every column that is counted by, once.

    Raises:
        FileRefusedError: a column is missing, renamed or there twice; or it is no header at all.
    """
    wanted = NEEDED if version == "light" else COUNTED_BY
    if not set(wanted) & set(header):
        reason = "no header of a dump."
        raise FileRefusedError(part, "row 1", reason, REMEDY, IssueKind.NOT_A_TABLE)
    missing = [name for name in wanted if name not in header]
    if missing:
        raise FileRefusedError(part, "row 1", f"without {', '.join(missing)}.", REMEDY, IssueKind.COLUMN_MISSING)
    twice = [name for name in wanted if list(header).count(name) > 1]
    if twice:
        raise FileRefusedError(part, "row 1", f"{', '.join(twice)} twice.", REMEDY, IssueKind.TEMPLATE_UNKNOWN)


def unknown_columns(header: Sequence[str]) -> list[str]:
    """The columns that no known layout has."""
    return [name for name in header if name not in KNOWN]


def named(header: Sequence[str]) -> list[str]:
    """Name the columns of a part: by their names those that are counted by, by their place the others."""
    return [name if name in COUNTED_BY else f"column_{place}" for place, name in enumerate(header)]


def split_header(begin: bytes, part: str) -> tuple[list[str], bytes]:
    """Return the header that a part begins with, and the bytes behind it.

    Raises:
        FileRefusedError: there is nothing.
    """
    first, _, rest = begin.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    if not first.strip():
        reason = "it is empty: even a part without rows has a header."
        raise FileRefusedError(part, "row 1", reason, REMEDY, IssueKind.EMPTY_FILE)
    return next(csv.reader([first[:LONGEST_HEADER].decode("utf-8", "replace")])), rest
