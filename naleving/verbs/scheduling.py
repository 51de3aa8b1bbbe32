"""`schedule`: what a server without mail needs to collect on time."""

import shlex
import sys
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer

from collectors.framework import Source, read_source, source_names
from naleving.credentials import missing_secrets
from naleving.cron import TIMEZONE, read_schedule
from naleving.errors import ScheduleError
from naleving.settings import read_settings
from naleving.verbs.ending import told_plainly
from warehouse import Home

LOG = "naleving.log"
# After the last of the daily collections, so that it tells of today.
STATUS_AT = "30 12 * * *"
UNATTENDED = {"http", "shipped"}

Format = Annotated[Literal["cron", "systemd"], typer.Option("--format", help="Lines for crontab, or systemd units.")]


class Job(NamedTuple):
    """One line of the schedule; `arguments` follow `naleving`."""

    name: str
    what: str
    at: str
    arguments: tuple[str, ...]


@told_plainly
def schedule(output: Format = "cron") -> None:
    """Print a schedule that collects every source that needs no person, and logs how fresh all are.

    Example: naleving schedule > naleving.cron && crontab naleving.cron
    """
    home = read_settings().home.path
    _check(home, Path(sys.executable))
    every = {name: read_source(name) for name in source_names()}
    waiting = [name for name in every if missing_secrets(Home(home), name)]
    cards = {name: card for name, card in every.items() if name not in waiting}
    jobs = [*_collecting(cards), Job("status", "how fresh each source is", STATUS_AT, ("status",))]
    by_hand = [name for name, card in cards.items() if UNATTENDED.isdisjoint(card.doors)]
    lines = _crontab(jobs, home) if output == "cron" else _units(jobs, home)
    typer.echo("\n".join([*_heading(by_hand, waiting), *lines]))


def _check(home: Path, interpreter: Path) -> None:
    if not home.is_dir():
        message = f"NALEVING_HOME is '{home}', and there is no such folder. Make it first: the log is kept in it."
        raise ScheduleError(message)
    if any(not character.isprintable() for path in (home, interpreter) for character in str(path)):
        message = "NALEVING_HOME or the folder of the tool has a line break or another mark in its name. Rename it."
        raise ScheduleError(message)


def _collecting(cards: dict[str, Source]) -> list[Job]:
    unattended = {name: card for name, card in cards.items() if not UNATTENDED.isdisjoint(card.doors)}
    return [
        Job(f"collect-{name.replace('_', '-')}", card.title.en, card.schedule, ("collect", name))
        for name, card in unattended.items()
    ]


def _heading(by_hand: list[str], waiting: list[str]) -> list[str]:
    hands = f"# By hand, so not in here: {', '.join(by_hand)}" if by_hand else "# Nothing has to be fetched by hand."
    secrets = [f"# Without its secret, so not in here: {', '.join(waiting)}"] if waiting else []
    return ["# Made by `naleving schedule`; make it again after an update. See docs/operations.md.", hands, *secrets]


def _crontab(jobs: list[Job], home: Path) -> list[str]:
    lines = ['MAILTO=""', "SHELL=/bin/sh", f"CRON_TZ={TIMEZONE}"]
    for job in jobs:
        read_schedule(job.at)
        lines += ["", f"# {job.what}", f"{job.at} {_shell_line(job, home)}"]
    return lines


def _shell_line(job: Job, home: Path) -> str:
    run = shlex.join(["env", f"NALEVING_HOME={home}", sys.executable, "-m", "naleving", *job.arguments])
    # cron takes a bare % for the end of the line
    return f"{{ date; {run}; }} >> {shlex.quote(str(home / LOG))} 2>&1".replace("%", r"\%")


def _units(jobs: list[Job], home: Path) -> list[str]:
    lines = []
    for job in jobs:
        lines += [f"# file: naleving-{job.name}.service", *_service(job, home)]
        lines += [f"# file: naleving-{job.name}.timer", *_timer(job)]
    return lines


def _service(job: Job, home: Path) -> list[str]:
    log = f"append:{home / LOG}".replace("%", "%%")
    return [
        "[Unit]", f"Description=Naleving: {job.what.replace('%', '%%')}", "",
        "[Service]", "Type=oneshot", f"Environment={_quoted(f'NALEVING_HOME={home}')}",
        f"ExecStart={_quoted(sys.executable)} -m naleving {' '.join(job.arguments)}",
        f"StandardOutput={log}", f"StandardError={log}", "",
    ]  # fmt: skip


def _timer(job: Job) -> list[str]:
    calendars = [f"OnCalendar={calendar}" for calendar in read_schedule(job.at).calendars()]
    return [
        "[Unit]", f"Description=Naleving: {job.what.replace('%', '%%')}", "",
        "[Timer]", *calendars, "Persistent=true", "", "[Install]", "WantedBy=timers.target", "",
    ]  # fmt: skip


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
