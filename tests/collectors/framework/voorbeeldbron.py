"""An invented source, `voorbeeldbron`, whose files say in plain words what a collector would read in them.

Each line of its CSV is `kind,edition,name,low,high`: `observation`, `advertiser`, `location`, `subscription`, `answer`,
`event`, `part`, `warning` (tells an issue), `published` (the file's date), `refused` (nothing is loaded). Other lines
are left over.
"""

import sys
from datetime import UTC, date, datetime
from types import ModuleType

import yaml

from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, source
from collectors.framework.parsed import RawRow
from collectors.framework.rows import (
    AdvertiserDay,
    Answer,
    Event,
    LocationSpend,
    Observation,
    ReportPart,
    Subscription,
    locator,
)
from collectors.framework.tables import read_csv_rows
from norms import ServiceRegister
from warehouse import Landed
from warehouse.landing import sha256_of

NAME = "voorbeeldbron"
SERVICE = "voorbeeldplatform"
START, END = date(2026, 1, 1), date(2026, 6, 30)
HEADER = "kind,edition,name,low,high"
CONTEXT = Context(services=ServiceRegister.model_construct(version=1, services=()), hash_key=b"0123456789abcdef")
TEXTS = ("title", "legal_basis", "how_to_fetch_by_hand", "holds", "does_not_hold", "known_defects")
CARD = {
    **{name: {"nl": "Een voorbeeld.", "en": "An example."} for name in TEXTS},
    "publisher": {"name": "Voorbeeldplatform", "url": "https://voorbeeld.invalid"},
    "human_url": "https://voorbeeld.invalid",
    "format": "CSV",
    "licence": "none",
    "cadence": "P1D",
    "schedule": "0 2 * * *",
    "doors": ["path"],
}


def install(folder, *, version=1, card=None, **functions):
    """Put the source where the framework looks for it: its card in `folder`, its module among the loaded ones."""
    module = ModuleType(f"collectors.{NAME}.collector")
    vars(module).update({"PARSER_VERSION": version, "parse": parse, **functions})
    sys.modules[module.__name__] = module
    (folder / NAME).mkdir(parents=True, exist_ok=True)
    (folder / NAME / "source.yaml").write_text(yaml.safe_dump(CARD | (card or {})), encoding="utf-8")
    source.FOLDER = folder
    source.read_source.cache_clear()
    return module


def uninstall(folder):
    """Leave the framework as it was."""
    sys.modules.pop(f"collectors.{NAME}.collector", None)
    source.FOLDER = folder
    source.read_source.cache_clear()


def write(folder, name, *lines):
    """Write one of its files; a line is 'kind,edition,name,low,high', cells at the end may be left out."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


def landed(path, order, *, retrieved_at=datetime(2026, 9, 1, tzinfo=UTC), run_id="run"):
    """One file as landing hands it over, where it stands."""
    digest = sha256_of(path)
    return Landed(
        source=NAME, file_name=path.name, door="path", url=None, retrieved_at=retrieved_at, sha256=digest,
        landed_sha256=digest, bytes=path.stat().st_size, etag=None, run_id=run_id, order=order, path=path,
    )  # fmt: skip


def parse(landed, context):
    """Read one file; rows come out as its lines say."""
    parsed = Parsed()
    rows = read_csv_rows(landed.path.read_bytes(), landed.file_name, parsed)
    parsed.keep_raw("lines", [RawRow(landed.file_name, n, cells) for n, cells in enumerate(rows, start=1)])
    parsed.set_row_aside(landed.file_name, 1)
    for number, cells in enumerate(rows[1:], start=2):
        kind, edition, name, low, high = [*cells, "", "", "", "", ""][:5]
        reader = READERS.get(kind)
        if reader:
            reader(parsed, edition, name, low, high, (landed.file_name, number))
    return parsed


def _observation(parsed, edition, name, low, high, place):
    parsed.add(
        Observation(
            edition, SERVICE, "9", name, START, END, locator(*place, 4), "count", "NL",
            value_low=_number(low), value_high=_number(high or low), value_text=low, is_blank=not low,
        )
    )  # fmt: skip


def _advertiser(parsed, edition, name, low, high, place):
    parsed.add(
        AdvertiserDay(
            edition, SERVICE, "NL", END, "yesterday", "", name, None, True, "", _number(low), _number(high or low),
            False, "EUR", 1, locator(*place),
        )
    )  # fmt: skip


def _location(parsed, edition, name, low, high, place):
    parsed.add(
        LocationSpend(
            edition, SERVICE, "NL", END, "yesterday", name, _number(low), _number(high or low), "EUR", locator(*place)
        )
    )


def _subscription(parsed, edition, name, low, high, place):
    parsed.add(Subscription(edition, SERVICE, name, "2025", low, locator(*place)))


def _answer(parsed, edition, name, low, high, place):
    parsed.add(Answer(edition, SERVICE, "11", name, START, END, locator(*place), low))


def _event(parsed, edition, name, low, high, place):
    parsed.add(Event(edition, SERVICE, END, "policy", name, name, locator(*place), "https://voorbeeld.invalid"))


def _part(parsed, edition, name, low, high, place):
    parsed.add(ReportPart(edition, SERVICE, name, START, END, locator(*place), 0, is_complete=True))


def _warning(parsed, edition, name, low, high, place):
    parsed.tell(
        IssueKind.VALUE_UNREADABLE, "warning", locator(*place), name, "Look at it.", excerpt=name, edition=edition
    )


def _published(parsed, edition, name, low, high, place):
    parsed.published_at = date.fromisoformat(edition)
    parsed.set_row_aside(*place)


def _refused(parsed, edition, name, low, high, place):
    raise FileRefusedError(place[0], f"row {place[1]}", "the structure is broken.", "Look.", IssueKind.TEMPLATE_UNKNOWN)


def _number(text):
    return float(text) if text else None


READERS = {
    "observation": _observation,
    "advertiser": _advertiser,
    "location": _location,
    "subscription": _subscription,
    "answer": _answer,
    "event": _event,
    "part": _part,
    "warning": _warning,
    "published": _published,
    "refused": _refused,
}
