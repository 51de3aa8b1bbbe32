"""`status`: is every source fresh and well?"""

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


@told_plainly
def status(as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False) -> None:
    """Show freshness and last run of each source; exit 1 when one is overdue or failing.

    Example: naleving status --json
    """
    settings = read_settings()
    states = freshness(open_reader(settings.home.path) if settings.home.link.exists() else None)
    if as_json:
        json.dump([asdict(state) for state in states], sys.stdout, default=str, indent=2)
        sys.stdout.write("\n")
    else:
        _print_table(states)
    unwell = [state for state in states if state.asks_for_attention]
    if unwell:
        raise attention("; ".join(f"{state.source}: {WORDS[state.state]}" for state in unwell))


def _print_table(states: list[Freshness]) -> None:
    table = Table("source", "state", "last run (UTC)", "open issues", "cadence")
    for state in states:
        last = f"{state.last_run_at:%Y-%m-%d %H:%M}" if state.last_run_at else ""
        table.add_row(state.source, WORDS[state.state], last, str(state.open_issues_count), state.cadence)
    console().print(table)
