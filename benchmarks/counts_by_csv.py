"""A dump's rows counted plainly with Python's csv and json, apart from the collector; and what its cube says of them.

Counts are by platform and, of each kind of word, by word: a row counts once for each word of a list.
"""

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

WORDS = (
    "day", "category", "decision_monetary", "decision_provision", "decision_account", "decision_ground", "source_type",
    "automated_decision",
)  # fmt: skip
# As published, and as the cube calls them.
LISTS = {
    "category_addition": "added_categories", "category_specification": "keywords", "content_type": "content_types",
    "decision_visibility": "decision_visibility",
}  # fmt: skip
TRUTH = {"Yes": "true", "No": "false"}
Counts = Counter[tuple[str, str, str]]


def count_by_csv(dump: Path) -> Counts:
    """Count the rows in a dump as published."""
    counts: Counts = Counter()
    for row in _rows(dump):
        platform = row["platform_name"].strip()
        row["day"] = row["created_at"][:10]
        counts[platform, "rows", ""] += 1
        counts.update((platform, kind, row[kind]) for kind in WORDS)
        counts[platform, "automated_detection", TRUTH[row["automated_detection"]]] += 1
        for published, kind in LISTS.items():
            counts.update((platform, kind, word) for word in set(json.loads(row[published] or "[]")))
        if row["day"] < row["application_date"][:10]:
            counts[platform, "received before it applied", ""] += 1
        if "NL" in json.loads(row["territorial_scope"] or "[]"):
            counts[platform, "applies in NL", ""] += 1
    return counts


def count_by_cube(cube: Path) -> Counts:
    """Count the same of a cube, the collector's CSV."""
    counts: Counts = Counter()
    with cube.open(encoding="utf-8", newline="") as file:
        for group in csv.DictReader(file):
            platform, rows = group["platform_name"], int(group["statements_count"])
            counts[platform, "rows", ""] += rows
            for kind in (*WORDS, "automated_detection"):
                counts[platform, kind, group[kind]] += rows
            for kind in LISTS.values():
                for word in group[kind].split():
                    counts[platform, kind, word] += rows
            counts[platform, "received before it applied", ""] += int(group["disclosure_negative_count"])
            counts[platform, "applies in NL", ""] += rows * (group["is_nl_applicable"] == "true")
    return +counts


def _rows(dump: Path) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(dump) as outer:
        for archive in outer.namelist():
            with outer.open(archive) as packed, zipfile.ZipFile(packed) as inner:
                for part in inner.namelist():
                    with inner.open(part) as data:
                        yield from csv.DictReader(io.TextIOWrapper(data, "utf-8", "replace", newline=""))
