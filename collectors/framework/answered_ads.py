"""From saved answers of an ad API to rows for core.ad and core.repository_answer, the same way for every API."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from collectors.framework.errors import FileRefusedError
from collectors.framework.headed_tables import Redactor
from collectors.framework.issues import IssueKind
from collectors.framework.json_shapes import Storable
from collectors.framework.parsed import Parsed, RawRow
from collectors.framework.repository_answers import Incomplete, answered, edition_of
from collectors.framework.rows import Ad, locator
from collectors.framework.saved_answers import (
    ADVICE,
    AnswerShapes,
    SavedAnswers,
    bodies,
    read_saved,
    storable,
    tell_unknown,
    write_saved,
)
from collectors.framework.source import Limits
from warehouse import Landed

Body = Mapping[str, object]


class Item(NamedTuple):
    """One ad as an API gave it: its fields, those of its own page where that was asked for, and its place."""

    fields: Body
    detail: Body | None
    place: str

    @property
    def best(self) -> Body:
        """The fullest answer on this ad."""
        return self.detail or self.fields

    def text(self, *path: str) -> str:
        """A single value by its path, trimmed; '' where it is absent or no single value."""
        value: object = self.best
        for key in path:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value.strip() if isinstance(value, str) else ""

    def value(self, *path: str) -> object:
        """A value by its path; None where it is absent."""
        value: object = self.best
        for key in path:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


@dataclass(frozen=True)
class AdApi:
    """What differs between APIs.

    `ads_in` gives the ads of a page, None when it is no page; `ad_in` the one ad of its own page; `id_of` an ad's id,
    '' without one; `read_ad` a row, None after telling why not. `is_empty_proof`: no ads means that there are none.
    """

    service_id: str
    shapes: AnswerShapes
    ads_in: Callable[[Body], list[object] | None]
    ad_in: Callable[[Body], object]
    id_of: Callable[[Body], str]
    read_ad: Callable[[Item, Redactor, Parsed], Ad | None]
    is_empty_proof: bool


def redact_answers(path: Path, target: Path, api: AdApi, store: Storable, limits: Limits) -> None:
    """Write what may be stored of saved answers.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    write_saved(target, storable(read_saved(path, limits), api.shapes, store))


def read_answers(landed: Landed, api: AdApi, store: Storable, limits: Limits) -> Parsed:
    """Read saved answers, published or redacted.

    Raises:
        FileRefusedError: no answer of this API, or fewer than half of its ads can be read.
    """
    saved = storable(read_saved(landed.path, limits), api.shapes, store)
    told = Parsed(published_at=saved.asked_on)
    tell_unknown(store, landed.file_name, api.service_id, told)
    found = _items(saved, api, landed.file_name, told)
    read = _read(found, api, store.redactor, told)
    unread = len(found) - len(read)
    if 2 * unread > len(found):
        reason = f"only {len(read)} of {len(found)} ads can be read; the API changed, or the file was edited."
        raise FileRefusedError(landed.file_name, "ads", reason, ADVICE, IssueKind.VALUE_UNREADABLE)
    why_not = _why_not(saved, len(found), unread, api)
    edition = edition_of(api.service_id, saved.question, why_not, landed)
    for row in read:
        if row is not None:
            told.add(row._replace(edition=edition))
    _tell_encoding(saved, landed.file_name, api, told)
    _tell_cut_off(saved, landed.file_name, api, told)
    told.add(
        answered(
            api.service_id, saved.question, rows_count=len(found), http_status=saved.last_status, why_not=why_not,
            place=landed.file_name,
        )._replace(edition=edition)
    )  # fmt: skip
    return told


def _items(saved: SavedAnswers, api: AdApi, file_name: str, told: Parsed) -> list[Item]:
    details = {
        api.id_of(ad): ad for body in bodies(saved, "detail") if isinstance(ad := api.ad_in(body), Mapping)
    }  # fmt: skip
    items: list[Item] = []
    for page in saved.pages:
        if page.part != "list" or not isinstance(page.body, Mapping):
            continue
        ads = api.ads_in(page.body)
        if ads is None and page.status in (None, 200):
            reason = "it is JSON, but no page of this API: there is no list of ads in it."
            raise FileRefusedError(file_name, "whole file", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
        for ad in ads or []:
            number = len(items) + 1
            told.keep_raw("ads", [RawRow(file_name, number, [json.dumps(ad, ensure_ascii=False)])])
            fields = ad if isinstance(ad, Mapping) else {}
            items.append(Item(fields, details.get(api.id_of(fields)), locator(file_name, number)))
    return items


def _read(items: list[Item], api: AdApi, redactor: Redactor, told: Parsed) -> list[Ad | None]:
    """The rows that could be read; None for an ad that came before: lists of APIs repeat themselves."""
    seen: set[str] = set()
    rows: list[Ad | None] = []
    for item in items:
        ad_id = api.id_of(item.fields)
        if not ad_id:
            tell(item, told, "The ad has no id; it was left out.", "rejected_row")
        elif ad_id in seen:
            tell(item, told, "The ad came before in the same answer; it counts once.", "info", IssueKind.ROW_DUPLICATE)
            rows.append(None)
        elif row := api.read_ad(item, redactor, told):
            rows.append(row)
        seen.add(ad_id)
    return rows


def tell(
    item: Item, told: Parsed, message: str, severity: str = "warning", kind: IssueKind = IssueKind.VALUE_UNREADABLE,
    excerpt: str = "",
) -> None:  # fmt: skip
    """Report something met in one ad; `excerpt` is never a person's name."""
    remedy = "Look the ad up in the repository, and tell whoever keeps this tool if it is right there."
    told.tell(kind, severity, item.place, message, remedy, excerpt=excerpt)


def _why_not(saved: SavedAnswers, rows: int, unread: int, api: AdApi) -> Incomplete | None:
    if saved.why_not is not None:
        return saved.why_not
    if unread:
        return Incomplete.ROWS_UNREAD
    if saved.asked.what == "not_stated":
        return Incomplete.END_UNPROVEN
    return None if rows or api.is_empty_proof else Incomplete.EMPTY_PROVES_NOTHING


def _tell_encoding(saved: SavedAnswers, file_name: str, api: AdApi, told: Parsed) -> None:
    for number, page in enumerate(saved.pages, start=1):
        if page.read_as:
            told.tell(
                IssueKind.ENCODING, "warning", locator(file_name, number),
                f"The bytes of answer {number} are not UTF-8; it was read as {page.read_as}.",
                "Compare a name in it with the repository; figures are not affected.", service_id=api.service_id,
            )  # fmt: skip


def _tell_cut_off(saved: SavedAnswers, file_name: str, api: AdApi, told: Parsed) -> None:
    if saved.why_not in (Incomplete.BLOCKED, Incomplete.RATE_LIMITED, Incomplete.REFUSED):
        told.tell(
            IssueKind.SOURCE_UNAVAILABLE, "warning", locator(file_name),
            f"The publisher stopped answering (status {saved.last_status}, {saved.why_not.value}); what came before "
            "counts, as an answer that is not complete.",
            "Collect again later. What is missing says nothing about which ads there are.", service_id=api.service_id,
        )  # fmt: skip
