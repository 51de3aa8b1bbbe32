"""`findings`."""

import csv
import json
import sys
from datetime import date, datetime
from typing import Annotated, Any, Literal

import typer
from rich.table import Table

from language import format_period, format_value, word
from metrics import changes_since
from naleving.findings import findings as read_findings
from naleving.settings import read_settings
from naleving.verbs.ending import told_plainly, wrong_use
from naleving.verbs.listing_changes import print_changes
from naleving.verbs.tables import console
from warehouse import open_reader

COLUMNS = (
    "id", "service", "commitment", "measure", "expectation", "axis", "status", "severity", "country", "language",
    "period_start", "period_end", "indicator", "value", "value_low", "value_high", "expected", "unit", "change",
)  # fmt: skip

Service = Annotated[str | None, typer.Option(help="Only this service, e.g. tiktok.")]
Status = Annotated[str | None, typer.Option(help="Only this status, e.g. not_reported.")]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="What changed since this day, and why."),
]
Format = Annotated[Literal["table", "json", "csv"], typer.Option("--format", help="How to print.")]
Lang = Annotated[Literal["nl", "en"], typer.Option(help="Language of the table.")]


@told_plainly
def findings(
    service: Service = None, status: Status = None, since: Since = None, output: Format = "table", lang: Lang = "en"
) -> None:
    """List the findings, most serious for the Netherlands first; with --since, what changed in them.

    Example: naleving findings --service facebook --format json
    """
    settings = read_settings()
    if service and service not in {one.id for one in settings.services.services}:
        message = f"There is no service '{service}'. 'naleving findings' without --service shows which there are."
        raise wrong_use(message)
    if since:
        changes = changes_since(open_reader(settings.home.path).connection(), since.date())
        print_changes(changes.about(service, status), since.date(), output, lang)
        return
    rows = read_findings(open_reader(settings.home.path), service, status)
    if output == "json":
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    elif output == "csv":
        _write_csv(rows)
    else:
        _print_table(rows, lang)


def _write_csv(rows: list[dict[str, Any]]) -> None:
    writer = csv.DictWriter(sys.stdout, [*COLUMNS, "summary_nl", "summary_en"], extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        writer.writerow(row | {"summary_nl": row["summary"]["nl"], "summary_en": row["summary"]["en"]})


def _print_table(rows: list[dict[str, Any]], lang: str) -> None:
    table = Table("", "id", "status", "severity", "value", "period", "summary", show_lines=True)
    for row in rows:
        start, end = (day and date.fromisoformat(day) for day in (row["period_start"], row["period_end"]))
        table.add_row(
            str(row["rank"]), row["id"], word("status", row["status"], lang), word("severity", row["severity"], lang),
            format_value(row["value_low"], row["value_high"], row["unit"], lang),
            format_period(start, end, lang), row["summary"][lang],
        )  # fmt: skip
    console().print(table)
