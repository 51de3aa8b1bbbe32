"""Findings as data: what `naleving findings` prints."""

from pathlib import Path
from typing import Any

from warehouse import Reader

QUERIES = Path(__file__).parent / "queries"


def findings(reader: Reader, service: str | None = None, status: str | None = None) -> list[dict[str, Any]]:
    """Return the findings, most serious first, each with its evidence down to the cell.

    `value` is the figure where it is one number; an interval has `value` null and both ends in `value_low`,
    `value_high`. Dates are ISO 8601, an absent country or language is null. `errata` are the known corrections of the
    figures behind it; none is an empty list.
    """
    files = {row["source_file_id"]: row for row in reader.rows(QUERIES / "source_files.sql")}
    rows = reader.rows(QUERIES / "findings.sql", {"service": service, "status": status})
    corrections = {row["erratum"]: row for row in reader.rows(QUERIES / "corrections.sql")}
    return [_finding(row, files, corrections) for row in rows]


def _finding(row: dict[str, Any], files: dict[str, Any], corrections: dict[str, Any]) -> dict[str, Any]:
    is_point = row["value_low"] == row["value_high"]
    return row | {
        "country": row["country"] or None,
        "language": row["language"] or None,
        "indicator": row["indicator"] or None,
        "dimension": row["dimension"] or None,
        "period_start": row["period_start"].isoformat() if row["period_start"] else None,
        "period_end": row["period_end"].isoformat(),
        "value": row["value_low"] if is_point else None,
        "summary": {"nl": row.pop("summary_nl"), "en": row.pop("summary_en")},
        "question": {"nl": row.pop("question_nl"), "en": row.pop("question_en")},
        "evidence": [_evidence(item, files) for item in row["evidence"]],
        "errata": [_correction(corrections[place]) for place in row["errata"]],
    }


def _correction(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": {"nl": row["text_nl"], "en": row["text_en"]},
        "published_at": row["published_at"].isoformat() if row["published_at"] else None,
        "source_url": row["source_url"],
    }


def _evidence(item: dict[str, Any], files: dict[str, dict[str, Any]]) -> dict[str, Any]:
    file = files[item["source_file_id"]]
    return {
        "role": item["role"],
        "source": file["source"],
        "file": file["file_name"],
        "sha256": file["sha256"],
        "locator": item["locator"],
        "published": item["value_text"],
    }
