"""`collect`: fetch or import, load, record, and publish what follows from it."""

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from collectors.framework import Collected, read_source
from collectors.framework import collect as collect_source
from collectors.framework.errors import CollectorError
from collectors.framework.issues import Issue
from collectors.framework.runs import Run
from naleving.credentials import missing_secrets, read_credentials
from naleving.errors import SettingsError
from naleving.freshness import Freshness, freshness
from naleving.publishing import assess_and_publish, is_behind
from naleving.settings import Settings, read_settings
from naleving.verbs.ending import attention, told_plainly, wrong_use
from warehouse import Home, NoWarehouseError, open_reader, publish

Sources = Annotated[list[str] | None, typer.Argument(help="Sources by name; none = all that are due.")]
From = Annotated[Path | None, typer.Option("--from", help="A file or folder that someone downloaded.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only what is dated from this day on.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and report; change nothing.")]

MOST_TOLD = 5


@told_plainly
def collect(sources: Sources = None, path: From = None, since: Since = None, dry_run: DryRun = False) -> None:
    """Fetch or import files, load them, record the run, and publish what follows from it.

    Example: naleving collect meta_ad_library_report --from ~/Downloads/report.zip
    """
    settings = read_settings()
    if path and len(sources or []) != 1:
        message = "--from needs one source: naleving collect SOURCE --from PATH"
        raise wrong_use(message)
    names = sources or _due(settings)
    for name in names:
        read_source(name)
    day = since.date() if since else None
    runs = [_collect_one(settings, name, path, day, dry_run=dry_run) for name in names]
    if not names:
        typer.echo("Nothing is due.")
    if not dry_run:
        _publish(settings, runs)
    unwell = [name for name, run in zip(names, runs, strict=True) if run is None or run.outcome != "done"]
    if unwell:
        message = f"Needs attention: {', '.join(unwell)}. 'naleving status' and the page Sources say more."
        raise attention(message)


def _publish(settings: Settings, runs: list[Run | None]) -> None:
    """Assess what came in now or in a run that stopped half-way; else publish what became of the run, for Sources."""
    if not any(runs):
        return
    if is_behind(settings.home):
        typer.echo(f"Published {assess_and_publish(settings).name}")
    elif settings.home.link.exists():
        publish(settings.home)


def _due(settings: Settings) -> list[str]:
    """The sources that are due; one that waits for a secret that nobody gave is named, and not tried."""
    due = [one.source for one in _freshness(settings) if one.is_due]
    waiting = {name: missing for name in due if (missing := missing_secrets(settings.home, name))}
    for name, missing in waiting.items():
        typer.echo(f"{name}: left out, as {', '.join(missing)} was not given; docs/operations.md says how.")
    return [name for name in due if name not in waiting]


def _freshness(settings: Settings) -> list[Freshness]:
    try:
        return freshness(open_reader(settings.home.path))
    except NoWarehouseError:
        return freshness(None)


def _collect_one(settings: Settings, name: str, path: Path | None, since: date | None, *, dry_run: bool) -> Run | None:
    """One source that fails does not hold up the others."""
    try:
        # Who brings files needs no secret, so none is read.
        secrets = {} if path else read_credentials(settings.home, read_source(name).secrets)
        context = settings.context(secrets, since)
        if dry_run:
            with tempfile.TemporaryDirectory() as folder:
                return _told(collect_source(Home(Path(folder)), name, context, path=path))
        return _told(collect_source(settings.home, name, context, path=path))
    except (CollectorError, SettingsError) as error:
        typer.echo(f"{name}: {error}", err=True)
        return None


def _told(collected: Collected) -> Run:
    run = collected.run
    for loaded in collected.files:
        if loaded.change_kind != "no_change":
            typer.echo(f"  {loaded.landed.file_name}: {loaded.change_kind}, {loaded.rows_count} rows")
    told = [*collected.issues, *(issue for loaded in collected.files for issue in loaded.issues)]
    pressing = [issue for issue in told if issue.severity.startswith("rejected") or issue in collected.issues]
    for issue in pressing[:MOST_TOLD]:
        typer.echo(f"  {issue.message} {issue.remedy}" if issue.locator in issue.message else _line(issue), err=True)
    if len(pressing) > MOST_TOLD:
        typer.echo(f"  and {len(pressing) - MOST_TOLD} more; the page Sources tells all of them", err=True)
    for path in collected.left_aside:
        typer.echo(f"  {path.name}: left aside, no file of this source by its name")
    typer.echo(
        f"{run.source}: {run.outcome}; {run.files_count} files, {run.new_files_count} new, "
        f"{run.rows_count} rows, {run.issues_count} issues"
    )
    return run


def _line(issue: Issue) -> str:
    return f"  {issue.locator}: {issue.message} {issue.remedy}"
