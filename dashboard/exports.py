"""What is on the page as a file for a spreadsheet: the same rows, in the same order, with the data version."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from flask import Flask, Response, request

from dashboard.components.findings import claim
from dashboard.components.measure_figures import indicators_of
from dashboard.components.standing import permalink
from dashboard.naming import indicator_name
from dashboard.notices import notice
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.tongue import language_of
from dashboard.versions import FIELD, Shown
from dashboard.visit import Visit, fields_of
from dashboard.worklist import listed
from language import translator, word
from warehouse.readers import Row

PLAIN = (
    "finding_id", "service_id", "commitment_id", "measure_id", "expectation_id", "axis", "status", "severity", "change",
    "country", "language", "period_start", "period_end", "indicator_id", "dimension", "value_low", "value_high",
    "expected", "reference", "unit", "confidence", "method_version",
)  # fmt: skip
COLUMNS = (*PLAIN, "status_in_words", "claim", "question", "data_version", "list")
FIGURES = (
    "service_id", "indicator_id", "figure", "country", "language", "dimension", "period_start", "period_end",
    "value_low", "value_high", "unit", "maturity", "source_file", "source_cell", "source_url", "data_version",
)  # fmt: skip
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def add_exports(server: Flask, settings: Settings, choose: Callable[[str], Shown]) -> None:
    """Add `/findings.csv`, which takes the query of `/findings`, and `/figures.csv`: of a `service` or a `measure`."""

    def visiting(path: str) -> Visit:
        query = fields_of(request.query_string.decode(errors="replace"))
        language = language_of(query, request.cookies, request.accept_languages)
        shown = choose(query.get(FIELD, ""))
        published = Published(shown.snapshot)
        return Visit(settings, published, language, path, query, settings.now(), shown.identity, shown.age)

    @server.get("/findings.csv")
    def findings() -> Response:
        visit = visiting("/findings")
        return _as_file(_written(COLUMNS, (_row(finding, visit) for finding in listed(visit))), "findings", visit)

    @server.get("/figures.csv")
    def figures() -> Response:
        visit = visiting("/figures.csv")
        service, measure = visit.query.get("service", ""), visit.query.get("measure", "")
        indicators = indicators_of(measure, visit) if measure else []
        is_unknown = (service and not visit.service(service)) or (measure and not indicators)
        if is_unknown or not (service or measure):
            return _no_such_figures(visit.language)
        rows = visit.published.rows("figure_values", service_id=service, indicators=indicators)
        name = "-".join(filter(None, ("figures", measure, service)))
        return _as_file(_written(FIGURES, (_figure(row, visit) for row in rows)), name, visit)


def _as_file(text: str, name: str, visit: Visit) -> Response:
    response = Response(text, mimetype="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="naleving-{name}-{visit.data}.csv"'
    return response


def _no_such_figures(language: str) -> Response:
    _ = translator(language)
    remedy = _(
        "Name a service or a measure in the address, as in /figures.csv?service=tiktok; the page of each has its link."
    )
    return notice(_("These figures do not exist"), remedy, language, status=404)


def _written(columns: Sequence[str], rows: Iterable[dict[str, object]]) -> str:
    """RFC 4180, UTF-8 with a mark that spreadsheets ask for; dates are ISO 8601, decimals have a point."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
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


def _figure(row: Row, visit: Visit) -> dict[str, object]:
    named = {"figure": indicator_name(visit.norm, row["indicator_id"], visit.language), "data_version": visit.data}
    return {column: _harmless((row | named)[column]) for column in FIGURES}


def _harmless(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets a quote before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value
