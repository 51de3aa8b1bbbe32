"""Writing what may be stored of a published file: its tables, as CSV or ZIP."""

import csv
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from collectors.meta_ad_library_report.reading import Aside, Table

LEFT_OUT = "Left out: it holds no figures.\n"
BOM = "\ufeff"
# A fixed date, so that the same published file always gives the same stored bytes.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


def write_copy(target: Path, published: Path, contents: Iterable[Table | Aside]) -> None:
    """Write the redacted tables to `target`, as an archive when the published file was one."""
    if zipfile.is_zipfile(published):
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for content in contents:
                entry = zipfile.ZipInfo(content.member, TIMESTAMP)
                archive.writestr(entry, _text(content), zipfile.ZIP_DEFLATED)
    else:
        target.write_text("".join(map(_text, contents)), encoding="utf-8", newline="")


def _text(content: Table | Aside) -> str:
    if isinstance(content, Aside):
        return LEFT_OUT
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(content.rows)
    return BOM + written.getvalue()
