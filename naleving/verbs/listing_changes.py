"""`findings --since`: what changed in the findings since a day."""

import csv
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

import typer
from rich.table import Table

from language import format_moment, format_period, format_value, mark, translator, word
from metrics import Change, Since
from metrics.kept import Kept, Run
from metrics.since import KINDS
from naleving.verbs.tables import console

COLUMNS = (
    "finding", "service", "expectation", "kind", "cause", "status_before", "value_before", "period_before",
    "status_after", "value_after", "period_after", "unit",
)  # fmt: skip
BETWEEN = mark("Compared: the assessment of {before} with that of {after}.")
BEGINS_LATER = mark("History begins on {moment}; there is nothing from before {day}.")
OTHER_CODE = mark("The tool changed from version {before} to {after}.")
OTHER_NORM = mark("The norm was edited: {count} expectations are judged otherwise.")
METHODS = mark("Changes in method")
TO_THE_END = mark("to the end of the data")


def print_changes(since: Since, day: date, output: str, lang: str) -> None:
    """Print changes as a table in 'nl' or 'en', or language-free as JSON or CSV."""
    {"json": _print_json, "csv": _print_csv}.get(output, lambda one: _print_tables(one, day, lang))(since)


def as_data(since: Since) -> dict[str, Any]:
    """Return what changed as plain values: the two runs, the changes, the changes in method."""
    return {
        "before": _run(since.before),
        "after": _run(since.after),
        "reaches_back": since.reaches_back,
        "changes": [
            {"finding": one.finding_id, "kind": one.kind, "cause": one.cause or None,
             "before": one.before and _plain(asdict(one.before)), "after": one.after and _plain(asdict(one.after))}
            for one in since.changes
        ],
        "methods": [one._asdict() for one in since.methods],
    }  # fmt: skip


def _print_json(since: Since) -> None:
    json.dump(as_data(since), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _print_csv(since: Since) -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS)
    writer.writeheader()
    writer.writerows(map(_as_row, since.changes))


def _as_row(change: Change) -> dict[str, Any]:
    known = change.after or change.before
    sides = {"before": change.before, "after": change.after}
    return {
        "finding": change.finding_id,
        "service": known.service_id if known else "",
        "expectation": known.expectation_id if known else "",
        "kind": change.kind,
        "cause": change.cause,
        "unit": known.unit if known else "",
        **{f"status_{side}": kept.status if kept else "" for side, kept in sides.items()},
        **{f"value_{side}": _interval(kept) for side, kept in sides.items()},
        **{f"period_{side}": kept.period_end or "" if kept else "" for side, kept in sides.items()},
    }


def _print_tables(since: Since, day: date, lang: str) -> None:
    _ = translator(lang)
    for line in _heading(since, day, lang):
        typer.echo(line)
    table = Table("", "id", _("why"), _("then"), _("now"), show_lines=True)
    for change in since.changes:
        table.add_row(
            word("change_since", change.kind, lang), change.finding_id,
            word("change_cause", change.cause, lang) if change.cause else "",
            _said(change.before, lang), _said(change.after, lang),
        )  # fmt: skip
    console().print(table)
    if since.methods:
        methods = Table(_(METHODS), "", _("then"), _("now"))
        for one in since.methods:
            what = word("method_change", one.what, lang)
            methods.add_row(one.expectation_id, what, "\n".join(one.before), "\n".join(one.after))
        console().print(methods)


def _heading(since: Since, day: date, lang: str) -> list[str]:
    _ = translator(lang)
    moments = [format_moment(run.assessed_at, lang) for run in (since.before, since.after)]
    lines = [] if since.reaches_back else [_(BEGINS_LATER).format(moment=moments[0], day=day.isoformat())]
    lines.append(_(BETWEEN).format(before=moments[0], after=moments[1]))
    if since.has_other_code:
        versions = {"before": since.before.code_version, "after": since.after.code_version}
        lines.append(_(OTHER_CODE).format(**versions))
    if since.has_other_norm:
        lines.append(_(OTHER_NORM).format(count=len(since.methods)))
    counts = [f"{word('change_since', kind, lang)}: {len(found)}" for kind, found in _counted(since).items()]
    return [*lines, "; ".join(counts)]


def _counted(since: Since) -> Mapping[str, tuple[Change, ...]]:
    return {kind: since.of_kind(kind) for kind in KINDS}


def _said(kept: Kept | None, lang: str) -> str:
    if kept is None:
        return ""
    value = format_value(kept.value_low, kept.value_high, kept.unit, lang)
    end = kept.period_end
    period = format_period(kept.period_start, end, lang) if end else translator(lang)(TO_THE_END)
    return "\n".join(part for part in (word("status", kept.status, lang), value, period) if part)


def _interval(kept: Kept | None) -> str:
    if kept is None or kept.outcome.value is None:
        return ""
    ends = ["" if end is None else str(end) for end in (kept.value_low, kept.value_high)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


def _run(run: Run) -> dict[str, Any]:
    return _plain(run._asdict())


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
