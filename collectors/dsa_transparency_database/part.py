"""One CSV in a dump: where its bytes stand, how a dump is refused, and what counting a part comes to."""

from typing import NamedTuple

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind

REMEDY = "Fetch the file again; if it stays so, look at the publisher's page."


class Part(NamedTuple):
    """One CSV in a dump, and where in the file its packed bytes stand."""

    name: str
    start: int
    packed_bytes: int
    unpacked_bytes: int
    is_deflated: bool
    crc: int


class ReducedPart(NamedTuple):
    """What a part came to. `unknown_columns` are those that no known layout has, with spaces between."""

    name: str
    rows_count: int
    rejected_rows_count: int
    is_mended: bool
    unknown_columns: str


def refused(
    file_name: str, place: str, reason: str, kind: IssueKind = IssueKind.ARCHIVE_REFUSED, remedy: str = REMEDY
) -> FileRefusedError:
    """The refusal of a dump's archive."""
    return FileRefusedError(file_name, place, reason, remedy, kind)
