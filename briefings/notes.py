"""Footnotes: the file, the cell and the address that a figure was read from."""

import re
from typing import Any

from briefings.content import Content
from briefings.escaping import escape
from language import translator, word

MOST_CELLS = 4
CELL = re.compile(r"!R(?P<row>\d+)(C(?P<column>\d+))?$")


class Footnotes:
    """Collects the footnotes of one document, in the order in which they are mentioned."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._texts: list[str] = []

    def for_evidence(self, evidence: list[dict[str, Any]]) -> str:
        """Return the mark of the footnote that names these cells, '' when there are none."""
        if not evidence:
            return ""
        _ = translator(self._content.assignment.language)
        origins: dict[str, list[str]] = {}
        for item in evidence[:MOST_CELLS]:
            origins.setdefault(self._origin(item), []).append(self._place(item))
        text = "; ".join(f"{', '.join(dict.fromkeys(places))}: {origin}" for origin, places in origins.items())
        left = len(evidence) - MOST_CELLS
        if left > 0:
            text += "; " + _("and {count} more cells").format(count=left)
        return self.mark(text)

    def for_corrections(self, errata: list[str]) -> str:
        """Return the marks of the footnotes that tell the known corrections of a figure, '' when there are none."""
        return "".join(self.mark(self._correction(self._content.corrections[place])) for place in errata)

    def _correction(self, row: dict[str, Any]) -> str:
        language = self._content.assignment.language
        _ = translator(language)
        told = _("Known correction: {text}").format(text=row[f"text_{language}"])
        url = row["source_url"]
        return f"{escape(told)} " + (f"<{url}>" if _is_plain(url) else escape(url))

    def mark(self, text: str) -> str:
        """Return the mark of a new footnote with this (escaped) text."""
        self._texts.append(text)
        return f"[^n{len(self._texts)}]"

    def written(self) -> str:
        """The footnotes themselves, for the end of the Markdown."""
        return "\n\n".join(f"[^n{number}]: {text}" for number, text in enumerate(self._texts, start=1))

    def _place(self, item: dict[str, Any]) -> str:
        """What a cell is to the figure, and where it stands in the file."""
        _ = translator(self._content.assignment.language)
        role = word("evidence_role", item["role"], self._content.assignment.language)
        place = CELL.search(item["locator"])
        if place is None:
            return escape(role)
        if place["column"] is None:
            return escape(_("{role}: row {row}").format(role=role, row=place["row"]))
        return escape(_("{role}: row {row}, column {column}").format(role=role, **place.groupdict()))

    def _origin(self, item: dict[str, Any]) -> str:
        """The file, and the address where the publisher shows the figure."""
        _ = translator(self._content.assignment.language)
        file = self._content.files[item["source_file_id"]]
        cell = self._content.cells.get((item["source_file_id"], item["locator"]), {})
        member = item["locator"].split("!")[0]
        parts = [f"{escape(member)} (sha256 {file['sha256'][:12]})"]
        url = cell.get("source_url") or file["url"]
        if url:
            parts.append(f"<{url}>" if _is_plain(url) else escape(url))
        if cell.get("via"):
            parts.append(_("read from a copy: {copy}").format(copy=escape(cell["via"])))
        return ", ".join(parts)


def _is_plain(url: str) -> bool:
    return re.fullmatch(r"https://[\w.~:/?#@!$&'()*+,;=%-]+", url) is not None
