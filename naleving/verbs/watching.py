"""`status`: is every source fresh and well, and is every report there that is due?"""

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from naleving.freshness import Freshness, freshness
from naleving.settings import read_settings
from naleving.verbs.ending import attention, told_plainly
from naleving.verbs.tables import console
from warehouse import open_reader

WORDS = {
    "current": "current", "overdue": "overdue", "failing": "last run failed", "never_collected": "not collected yet",
}  # fmt: skip

BASES = {"law": "law", "practice": "earlier rounds"}


@told_plainly
def status(as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False) -> None:
    """Show each source's freshness and last run, and reports past their day; exit 1 when one is overdue or failing.

    Example: naleving status --json
    """
    settings = read_settings()
    states = freshness(open_reader(settings.home.path) if settings.home.link.exists() else None)
    if as_json:
        json.dump([asdict(state) for state in states], sys.stdout, default=str, indent=2)
        sys.stdout.write("\n")
    else:
        _print_table(states)
        _print_reports(states)
    unwell = [f"{state.source}: {WORDS[state.state]}" for state in states if state.asks_for_attention]
    unwell += [
        f"{state.source}: {len(state.reports_not_found)} reports not found in the places we looked at"
        for state in states
        if state.reports_not_found
    ]
    if unwell:
        raise attention("; ".join(unwell))


def _print_table(states: list[Freshness]) -> None:
    table = Table("source", "state", "last run (UTC)", "open issues", "cadence")
    for state in states:
        last = f"{state.last_run_at:%Y-%m-%d %H:%M}" if state.last_run_at else ""
        table.add_row(state.source, WORDS[state.state], last, str(state.open_issues_count), state.cadence)
    console().print(table)


def _print_reports(states: list[Freshness]) -> None:
    """Name the reports that were looked for in vain, and count those that nobody looked for since their day."""
    missing = [report for state in states for report in state.reports_not_found]
    if missing:
        table = Table("not found", "report", "period", "due", "by", "last looked")
        for report in missing:
            table.add_row(
                report.service_id, report.kind, f"{report.period_start} to {report.period_end}", str(report.due_on),
                BASES[report.basis], str(report.last_looked_on),
            )  # fmt: skip
        console().print(table)
    for state in states:
        count = len(state.overdue_reports) - len(state.reports_not_found)
        if count:
            typer.echo(
                f"{state.source}: {count} reports past their day, for which nobody looked since; --json names them"
            )
