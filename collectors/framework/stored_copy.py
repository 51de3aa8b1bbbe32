"""Writing what may be stored of a published file: its tables, as CSV or ZIP."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from collectors.framework.issues import Issue, IssueKind
from collectors.framework.parsed import Parsed

LEFT_OUT = "Left out: it holds no figures.\n"
BOM = "\ufeff"
# A fixed date, so that the same published file always gives the same stored bytes.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


class Kept(NamedTuple):
    """What may be stored of one member: its rows; None leaves out all that it said."""

    member: str
    rows: Sequence[Sequence[str]] | None


def write_copy(target: Path, published: Path, contents: Iterable[Kept]) -> None:
    """Write the redacted tables to `target`, as an archive when the published file was one."""
    if zipfile.is_zipfile(published):
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for kept in contents:
                entry = zipfile.ZipInfo(kept.member, TIMESTAMP)
                archive.writestr(entry, _text(kept), zipfile.ZIP_DEFLATED)
    else:
        target.write_text("".join(map(_text, contents)), encoding="utf-8", newline="")


def no_longer_shown(told: Parsed) -> list[Issue]:
    """What was met in a published table and not in its copy: a copy is UTF-8 with commas, whatever was published."""
    return [issue for issue in told.issues if issue.kind in {IssueKind.ENCODING, IssueKind.COLUMN_REPAIRED}]


def _text(kept: Kept) -> str:
    if kept.rows is None:
        return LEFT_OUT
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(kept.rows)
    return BOM + written.getvalue()
