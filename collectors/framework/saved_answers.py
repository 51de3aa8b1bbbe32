"""Answers of an API as one JSON file: what was asked, and each page with its status.

This is what a collector that asks an API lands. A page that a person saved, as the publisher gave it, is read as well:
then nobody knows what was asked, so that it never counts as complete.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from collectors.framework.archives import members
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.json_files import read_json_file
from collectors.framework.json_shapes import Shape, Storable
from collectors.framework.parsed import Parsed
from collectors.framework.repository_answers import Asked, Incomplete
from collectors.framework.rows import locator
from collectors.framework.source import Limits

ADVICE = "Save the answer of the API again, as it came, and load it with --from."


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


Part = Literal["list", "detail"]


class Page(_Strict):
    """One answer: `part` is what was asked for, a list of ads or one ad; a body that was no JSON is None.

    `read_as` is the encoding of bytes that were not UTF-8, '' where they were.
    """

    part: Part
    status: int | None
    body: object = None
    read_as: str = ""


class Question(_Strict):
    """What was asked, see `Asked`."""

    what: Literal["everything", "country", "actors", "keyword", "not_stated"]
    key: str = Field(default="", pattern=r"^[a-z0-9-]*$")
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    start: date | None = None
    end: date | None = None


class SavedAnswers(_Strict):
    """What was asked, when, what came, and why the publisher has more than that (None: it has not)."""

    asked: Question
    asked_on: date | None
    why_not: Incomplete | None
    pages: list[Page]

    @property
    def question(self) -> Asked:
        """What was asked, as the other modules say it."""
        return Asked(**dict(self.asked))

    @property
    def last_status(self) -> int | None:
        """The status of the last page of the list."""
        return next((page.status for page in reversed(self.pages) if page.part == "list"), None)


@dataclass(frozen=True)
class AnswerShapes:
    """What may be stored of the pages of one source, by part."""

    list: Shape
    detail: Shape

    def of(self, part: Part) -> Shape:
        """The shape of one page."""
        return self.list if part == "list" else self.detail


def write_saved(target: Path, saved: SavedAnswers) -> None:
    """Write answers as they are read by `read_saved`."""
    target.write_text(json.dumps(saved.model_dump(mode="json"), ensure_ascii=False, indent=1), encoding="utf-8")


def read_saved(path: Path, limits: Limits) -> SavedAnswers:
    """Read answers, or one page that a person saved.

    Raises:
        FileRefusedError: too large, no JSON, or JSON of another form.
    """
    (name, data), *more = members(path, limits)
    if more:
        reason = "an archive with more than one file; it cannot be told what was asked."
        raise FileRefusedError(path.name, "whole file", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
    value = read_json_file(data, name, ADVICE)
    if not isinstance(value, Mapping):
        reason = "it is JSON, but no answer of the API: no object stands at the top."
        raise FileRefusedError(path.name, "whole file", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
    if "asked" not in value:
        page = Page(part="list", status=None, body=value)
        return SavedAnswers(asked=Question(what="not_stated"), asked_on=None, why_not=None, pages=[page])
    try:
        return SavedAnswers.model_validate(value)
    except ValidationError as error:
        wrong = ", ".join(sorted({".".join(map(str, problem["loc"])) for problem in error.errors()}))
        reason = f"what was asked cannot be read ({wrong})."
        raise FileRefusedError(path.name, wrong, reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN) from error


def storable(saved: SavedAnswers, shapes: AnswerShapes, store: Storable) -> SavedAnswers:
    """Return answers as they may be stored; `store.unknown` then has the fields that no shape names."""
    pages = [page.model_copy(update={"body": store.of(page.body, shapes.of(page.part))}) for page in saved.pages]
    return saved.model_copy(update={"pages": pages})


def tell_unknown(store: Storable, file_name: str, service_id: str, told: Parsed) -> None:
    """Tell each field that no shape names."""
    for path in sorted(store.unknown):
        told.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", locator(file_name),
            "A field that is not in the source's fields.yaml; its values are stored as pseudonyms only.",
            "See what it holds; if it holds no names, add it to fields.yaml.", excerpt=path, service_id=service_id,
        )  # fmt: skip


def bodies(saved: SavedAnswers, part: Part) -> Iterator[Mapping[str, object]]:
    """The bodies of one part that are objects, in order."""
    for page in saved.pages:
        if page.part == part and isinstance(page.body, Mapping):
            yield page.body
