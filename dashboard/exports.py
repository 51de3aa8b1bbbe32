"""What is on the page as a file for a spreadsheet: the same rows, in the same order, with the data version."""

import csv
import io
from collections.abc import Callable

from flask import Flask, Response, request

from dashboard.components.findings import claim
from dashboard.components.standing import permalink
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.tongue import language_of
from dashboard.versions import FIELD, Shown
from dashboard.visit import Visit, fields_of
from dashboard.worklist import listed
from language import word
from warehouse.readers import Row

PLAIN = (
    "finding_id", "service_id", "commitment_id", "measure_id", "expectation_id", "axis", "status", "severity", "change",
    "country", "language", "period_start", "period_end", "indicator_id", "dimension", "value_low", "value_high",
    "expected", "reference", "unit", "confidence", "method_version",
)  # fmt: skip
COLUMNS = (*PLAIN, "status_in_words", "claim", "question", "data_version", "list")
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def add_exports(server: Flask, settings: Settings, choose: Callable[[str], Shown]) -> None:
    """Add `/findings.csv`, which takes the query of `/findings`."""

    @server.get("/findings.csv")
    def findings() -> Response:
        query = fields_of(request.query_string.decode(errors="replace"))
        language = language_of(query, request.cookies, request.accept_languages)
        shown = choose(query.get(FIELD, ""))
        visit = Visit(
            settings, Published(shown.snapshot), language, "/findings", query, settings.now(), shown.identity, shown.age
        )
        response = Response(_written(listed(visit), visit), mimetype="text/csv; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="naleving-findings-{shown.identity}.csv"'
        return response


def _written(findings: list[Row], visit: Visit) -> str:
    """RFC 4180, UTF-8 with a mark that spreadsheets ask for; dates are ISO 8601, decimals have a point."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(_row(finding, visit) for finding in findings)
    return f"\ufeff{text.getvalue()}"


def _row(finding: Row, visit: Visit) -> dict[str, object]:
    told = {
        **{column: finding[column] for column in PLAIN},
        "status_in_words": word("status", finding["status"], visit.language),
        "claim": claim(finding, visit),
        "question": finding[f"question_{visit.language}"],
        "data_version": visit.data,
        "list": permalink(visit),
    }
    return {column: _harmless(value) for column, value in told.items()}


def _harmless(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets a quote before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value
