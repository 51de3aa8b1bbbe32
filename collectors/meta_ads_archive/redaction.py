"""What may be stored of an answer: no names of persons, nothing of what an ad says, no token.

Redacting what is redacted already changes nothing, so an answer and its stored copy are read by the same code.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from collectors.framework.organisations import Organisation
from collectors.framework.redacting import hidden
from collectors.meta_ads_archive.maps import notice_in, read_maps
from collectors.meta_ads_archive.reading import Asked

LEFT_OUT = "left out"
MOMENT = re.compile(r"[0-9T:+.Z-]{1,40}")
COUNTRY = re.compile(r"[A-Z]{2}")
PAYER = ("beneficiary", "payer")
PLACE = ("type", "excluded", "num_obfuscated")
PAGE = ("data", "paging")
PAGING = ("next", "previous", "cursors")


@dataclass(frozen=True)
class Redaction:
    """The key for pseudonyms, and the pages that may be stored by name."""

    key: bytes
    organisations: Mapping[str, Organisation]

    def record(self, ad: dict[str, Any]) -> dict[str, Any]:
        """Return one ad with each field as fields.yaml says."""
        is_listed = str(ad.get("page_id", "")) in self.organisations
        return {
            name if name in read_maps().fields else self.text(name): self._field(name, value, is_listed=is_listed)
            for name, value in ad.items()
        }

    def page(self, page: Mapping[str, Any]) -> dict[str, Any]:
        """Return one page: its ads, what it says of those before and after it, and keys that nobody knows as hashes."""
        data = [self.record(ad) if isinstance(ad, dict) else self.text(ad) for ad in _list(page["data"])]
        unknown = {self.text(name): self.text(value) for name, value in page.items() if name not in PAGE}
        return {"data": data} | paging(page) | unknown

    def asked(self, asked: Asked | None) -> Asked | None:
        """Return what was asked, with the pages in the register only, and a moment that is one."""
        if asked is None:
            return None
        at = asked.at if MOMENT.fullmatch(asked.at) else ""
        country = asked.country if COUNTRY.fullmatch(asked.country) else ""
        return replace(
            asked, page_ids=tuple(one for one in asked.page_ids if one in self.organisations), at=at, country=country
        )

    def text(self, value: object) -> str:
        """The keyed hash of anything; '' of nothing."""
        return hidden(self.key, value if isinstance(value, str) else _as_text(value))

    def _field(self, name: str, value: object, *, is_listed: bool) -> object:
        how = read_maps().fields.get(name)
        if how == "as_is" or (how == "page" and is_listed):
            return value
        if how == "content":
            return [_content(one) for one in _list(value)]
        if how == "places":
            return [{key: one[key] for key in PLACE if key in one} for one in _list(value) if isinstance(one, dict)]
        if how == "payers":
            return [self._payer(one) for one in _list(value) if isinstance(one, dict)]
        return self._name(value) if how == "name" else self.text(value)

    def _payer(self, payer: dict[str, Any]) -> dict[str, Any]:
        names = {key: self._name(payer[key]) for key in PAYER if key in payer}
        return names | ({"current": bool(payer["current"])} if "current" in payer else {})

    def _name(self, value: object) -> str:
        text = value if isinstance(value, str) else _as_text(value)
        return text if text.strip().casefold() in self._listed else self.text(text)

    @property
    def _listed(self) -> set[str]:
        return {organisation.name.casefold() for organisation in self.organisations.values()}


def paging(page: Mapping[str, Any]) -> dict[str, Any]:
    """What a page says of those before and after it, without the addresses, which hold the token."""
    said = page.get("paging")
    if "paging" not in page:
        return {}
    return {"paging": {key: LEFT_OUT for key in PAGING if isinstance(said, dict) and said.get(key)}}


def _content(value: object) -> str:
    text = value if isinstance(value, str) else _as_text(value)
    if not text.strip():
        return ""
    return text if notice_in(text) else LEFT_OUT


def _list(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _as_text(value: object) -> str:
    return "" if value is None else json.dumps(value, sort_keys=True, ensure_ascii=True)
