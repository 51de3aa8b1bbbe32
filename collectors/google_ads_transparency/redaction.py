"""What may be stored of a row: no names of advertisers that are not listed, and no id that leads to them.

Redacting what is redacted already changes nothing, so a table and its stored copy are read by the same code.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from collectors.framework.organisations import Organisation
from collectors.framework.redacting import hidden
from collectors.google_ads_transparency.maps import StoredAs, read_maps

PAGE = re.compile(
    r"https://adstransparency\.google\.com/advertiser/(?P<advertiser>[A-Za-z0-9]{1,64})/creative/(?P<creative>CR[0-9]{1,25})"
    r"(?:\?.*)?"
)
ADVERTISER = re.compile(r"AR[0-9]{1,25}")


@dataclass(frozen=True)
class Redaction:
    """The key for pseudonyms, and the advertisers that may be stored by name."""

    key: bytes
    organisations: Mapping[str, Organisation]

    def row(self, table: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return one row with each column as fields.yaml says."""
        columns = read_maps().tables[table]
        is_listed = self.advertiser(fields) in self.organisations
        return {
            name if name in columns else self.text(name): self._cell(value, columns.get(name), is_listed=is_listed)
            for name, value in fields.items()
        }

    def advertiser(self, fields: Mapping[str, Any]) -> str:
        """The advertiser's id, published or hidden; removed ads have it in the address of their page only."""
        text = fields.get("advertiser_id")
        if isinstance(text, str) and text.strip():
            return text.strip()
        found = page_of(fields)
        return found["advertiser"] if found else ""

    def text(self, value: object) -> str:
        """The keyed hash of anything; '' of nothing."""
        text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
        return "" if value is None else hidden(self.key, text)

    def _cell(self, value: object, how: StoredAs | None, *, is_listed: bool) -> object:
        if how == "as_is" or (how is not None and is_listed):
            return value
        if how == "url" and isinstance(value, str) and (found := PAGE.fullmatch(value)):
            return value.replace(found["advertiser"], self.text(found["advertiser"]), 1)
        return self.text(value)


def page_of(fields: Mapping[str, Any]) -> re.Match[str] | None:
    """The parts of the address of an ad's page; None when it is none."""
    url = fields.get("creative_page_url")
    return PAGE.fullmatch(url) if isinstance(url, str) else None
