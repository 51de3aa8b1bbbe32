"""source.yaml: who publishes a source, where, under which licence, how often, and what a healthy file looks like."""

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from collectors.framework.errors import CollectorError, UnknownSourceError
from norms.plain_yaml import read_yaml

FOLDER = Path(__file__).parent.parent


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BothLanguages(_Strict):
    """A text in Dutch and English."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in 'nl' or 'en'."""
        return self.nl if language == "nl" else self.en


class Publisher(_Strict):
    """Who publishes."""

    name: str
    url: str


class Limits(_Strict):
    """What a file may cost us, before it is refused."""

    file_megabytes: int = 100
    archive_entries: int = 200
    archive_ratio: int = 200
    unpacked_megabytes: int = 1000
    # For a table of which a collector keeps a part while it is read, so that the whole never stands in memory.
    streamed_megabytes: int = 0
    field_characters: int = 1_000_000


class Assertions(_Strict):
    """Rows per core table after a run: fewer than the minimum aborts it, more than the maximum is told."""

    min: dict[str, int] = {}
    max: dict[str, int] = {}


class Source(_Strict):
    """The card of one source."""

    title: BothLanguages
    publisher: Publisher
    human_url: str
    data_url: str | None = None
    format: str
    licence: str
    legal_basis: BothLanguages
    cadence: str  # ISO 8601 duration: 'P1D', 'P6M'; overdue after twice this
    schedule: str  # cron, five fields, Europe/Amsterdam
    doors: list[Literal["http", "path", "shipped"]]
    allowed_hosts: list[str] = []
    limits: Limits = Limits()
    assertions: Assertions = Assertions()
    how_to_fetch_by_hand: BothLanguages
    holds: BothLanguages
    does_not_hold: BothLanguages
    known_defects: BothLanguages
    personal_data_dropped: list[str] = []
    # Names of the secrets without which the publisher answers nobody; docs/operations.md says how they are given.
    secrets: list[Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]] = []


def source_names() -> list[str]:
    """The folders that hold a source."""
    return sorted(path.parent.name for path in FOLDER.glob("*/source.yaml"))


@cache
def read_source(name: str) -> Source:
    """Read a source's card.

    Raises:
        UnknownSourceError: no such folder.
        CollectorError: the file is wrong; the message names the field.
    """
    path = FOLDER / name / "source.yaml"
    if not path.exists():
        message = f"There is no source '{name}'. Choose from: {', '.join(source_names())}."
        raise UnknownSourceError(message)
    try:
        return Source.model_validate(read_yaml(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        message = f"collectors/{name}/source.yaml: {error} Mend the file and run again."
        raise CollectorError(message) from error


def collector_of(name: str) -> ModuleType:
    """Import a source's collector module."""
    read_source(name)
    return import_module(f"collectors.{name}.collector")
