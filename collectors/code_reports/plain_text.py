"""Text without markup: what a reader of the report's page would see."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
UNSEEN = {"script", "style", "iframe", "object", "template"}
# Control characters, marks that turn the reading direction, and halves of characters.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without control characters, so that it can be stored and shown."""
    return CONTROLS.sub("", text)


class PlainText(NamedTuple):
    """The words, and whether something in the markup or the characters could do harm."""

    text: str
    is_hostile: bool


def plain_text(markup: str) -> PlainText:
    """Strip markup and control characters; paragraphs and list items become lines."""
    clean = printable(markup)
    reader = _Reader()
    # An unknown marked section stops the parser; a reader sees it as text.
    reader.feed(clean.replace("<![", "&lt;!["))
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return PlainText("\n".join(line for line in lines if line), reader.is_hostile or clean != markup)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.is_hostile = False
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._unseen.append(tag)
            self.is_hostile = self.is_hostile or tag != "style"
        if any(name.startswith("on") or "javascript:" in (value or "").casefold() for name, value in attrs):
            self.is_hostile = True
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            self._unseen.remove(tag)
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # Character references are read here, so a control character can come in by this way too.
            self.pieces.append(printable(data))

    def _break_at(self, tag: str) -> None:
        if tag in BLOCKS:
            self.pieces.append("\n")
        elif tag in {"td", "th"}:
            self.pieces.append(" ")
