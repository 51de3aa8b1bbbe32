"""Exports with the header that was seen in October 2026 and invented rows: no export with rows was at hand."""

import csv
import io

HEADER = [
    "Advertiser Name", "Funding Entity", "Creative", "Start date", "End Date", "Targeted Segments",
    "Excluded Targeting Segments", "Impressions", "Reach", "Facts And Circumstances Of Removal", "Enforcement Action",
    "Statement Of Reason",
]  # fmt: skip
SHOWN = [
    "@wilhelmina_verzonnen", "Wilhelmina Verzonnen", "https://x.com/wilhelmina_verzonnen/status/1", "2026-10-02",
    "2026-10-09 12:00:00", "Netherlands; followers of @verzonnen", "", "1200", "900", "", "", "",
]  # fmt: skip
REMOVED = [
    "@voorbeeldwinkel", "", "https://x.com/voorbeeldwinkel/status/2", "2026-10-03", "", "", "", "0", "",
    "Said by Wilhelmina", "Removed", "Misleading",
]  # fmt: skip
NAME = "x_ads_NL_2026-10-01_2026-10-31_1.csv"


def changed(row, **cells):
    """A row with other cells; '_' stands for a space in a column's name."""
    return list((dict(zip(HEADER, row, strict=True)) | {key.replace("_", " "): v for key, v in cells.items()}).values())


def write(folder, *rows, name=NAME):
    folder.mkdir(parents=True, exist_ok=True)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([HEADER, *rows])
    (folder / name).write_text(written.getvalue(), encoding="utf-8")
    return folder / name
