"""Footnotes: each source once, with the file and the cell it was read from."""

import re
from typing import Any

from briefings.content import Content
from briefings.escaping import escape
from language import format_moment, translator, word

MOST_CELLS = 4


class Footnotes:
    """Collects the footnotes of one document; the same source is noted once and referred to again."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._texts: dict[str, str] = {}

    def for_evidence(self, evidence: list[dict[str, Any]]) -> str:
        """Return the mark of the footnote that names these cells, '' when there are none."""
        if not evidence:
            return ""
        text = "; ".join(self._cell(item) for item in evidence[:MOST_CELLS])
        left = len(evidence) - MOST_CELLS
        if left > 0:
            _ = translator(self._content.assignment.language)
            text += "; " + _("and {count} more cells").format(count=left)
        return self.mark(text)

    def mark(self, text: str) -> str:
        """Return the mark of a footnote with this (escaped) text."""
        key = next((key for key, known in self._texts.items() if known == text), None)
        if key is None:
            key = f"n{len(self._texts) + 1}"
            self._texts[key] = text
            return f"[^{key}]"
        # Markdown allows a footnote one reference; a second mention gets a note of its own.
        again = f"n{len(self._texts) + 1}"
        self._texts[again] = text
        return f"[^{again}]"

    def written(self) -> str:
        """The footnotes themselves, for the end of the Markdown."""
        return "\n\n".join(f"[^{key}]: {text}" for key, text in self._texts.items())

    def _cell(self, item: dict[str, Any]) -> str:
        language = self._content.assignment.language
        _ = translator(language)
        file = self._content.files[item["source_file_id"]]
        cell = self._content.cells.get((item["source_file_id"], item["locator"]), {})
        parts = [
            escape(word("evidence_role", item["role"], language)) + ": " + escape(item["locator"]),
            _("file {name}, sha256 {digest}").format(name=escape(file["file_name"]), digest=file["sha256"][:12]),
        ]
        url = cell.get("source_url") or file["url"]
        if url:
            parts.append(f"<{url}>" if _is_plain(url) else escape(url))
        if cell.get("via"):
            parts.append(_("read from a copy: {copy}").format(copy=escape(cell["via"])))
        parts.append(_("fetched {moment}").format(moment=format_moment(file["retrieved_at"], language)))
        return ", ".join(parts)


def _is_plain(url: str) -> bool:
    return re.fullmatch(r"https://[\w.~:/?#@!$&'()*+,;=%-]+", url) is not None
