"""Which cells may be stored as they are, and what stands in the place of the others.

Redacting what is redacted already changes nothing, so a published file and its stored copy are read by the same code.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from collectors.framework.organisations import Organisation
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.redacting import UNREADABLE, hidden, holds_letters
from collectors.meta_ad_library_report.columns import Columns, is_without_disclaimer

PAGE_ID = re.compile(r"[0-9]{1,20}")


@dataclass(frozen=True)
class Redaction:
    """The key for pseudonyms, and the pages that may be stored by name."""

    key: bytes
    organisations: dict[str, Organisation]

    def row(self, cells: list[str], columns: Columns) -> list[str]:
        """Return a row with as many cells, of which those that may hold a person's name are replaced."""
        if len(cells) != columns.width:
            return [self._hidden(cell) for cell in cells]
        kept = list(cells)
        for place in columns.unknown:
            kept[place] = self._hidden(cells[place])
        for figure in {"spend", "ads_count"} & columns.places.keys():
            kept[columns.places[figure]] = self._figure(cells[columns.places[figure]])
        if "page_id" in columns.places:
            self._hide_advertiser(kept, columns.places)
        return kept

    def _hide_advertiser(self, cells: list[str], places: dict[str, int]) -> None:
        page, name, disclaimer = (cells[places[column]].strip() for column in ("page_id", "page_name", "disclaimer"))
        is_listed = page in self.organisations
        if not is_listed:
            cells[places["page_id"]] = self._advertiser(page, name)
            cells[places["page_name"]] = self._hidden(name)
        if not (is_without_disclaimer(disclaimer) or self._is_known_name(disclaimer, name if is_listed else "")):
            cells[places["disclaimer"]] = self._hidden(disclaimer)

    def _advertiser(self, page: str, name: str) -> str:
        if is_pseudonym(page):
            return page
        if not PAGE_ID.fullmatch(page):
            return UNREADABLE
        # Advertisers who are on Instagram only share page 0; their name is what tells them apart.
        return keyed_hash(self.key, f"0/{name}" if page.strip("0") == "" else page)

    def _is_known_name(self, disclaimer: str, page_name: str) -> bool:
        folded = disclaimer.casefold()
        return folded in self._names or (page_name != "" and folded == page_name.casefold())

    @cached_property
    def _names(self) -> set[str]:
        return {organisation.name.casefold() for organisation in self.organisations.values()}

    def _figure(self, cell: str) -> str:
        return self._hidden(cell) if holds_letters(cell) else cell

    def _hidden(self, cell: str) -> str:
        return hidden(self.key, cell)
