"""Small checklists with invented services."""

import csv
import io

HEADER = ["service_id", "function", "status", "mark", "source_url", "note", "read_on", "confirmed_by", "confirmed_on"]


def row(**cells):
    given = {
        "service_id": "voorbeeldplatform", "function": "api", "status": "present", "mark": "V",
        "source_url": "https://voorbeeld.invalid/docs", "note": "", "read_on": "2026-11-23", "confirmed_by": "",
        "confirmed_on": "",
    }  # fmt: skip
    return list((given | cells).values())


def write(folder, *rows, header=HEADER):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([header, *rows])
    (folder / "functions.csv").write_text(written.getvalue(), encoding="utf-8")
    return folder / "functions.csv"
