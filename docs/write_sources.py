"""Writes the part *Read* of docs/sources.md from the cards of the sources: `make docs`."""

import re
from pathlib import Path

from collectors.framework import read_source, source_names
from collectors.framework.source import Source

DOCUMENT = Path(__file__).parent / "sources.md"
BEGIN = "<!-- from collectors/*/source.yaml by `make docs`: begin -->"
END = "<!-- from collectors/*/source.yaml by `make docs`: end -->"
DURATION = re.compile(r"P([1-9][0-9]*)([DWMY])", re.ASCII)
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
DOORS = {
    "http": "the publisher's address",
    "path": "a file that a person gives (`--from PATH`)",
    "shipped": "comes along with the tool",
}


def main() -> None:
    """Write the document again, with the hand-written parts as they are."""
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")


def renewed(text: str) -> str:
    """Return the document with the part between the markers taken from the cards.

    Raises:
        ValueError: a marker is missing or stands there twice.
    """
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        message = f"docs/sources.md: each marker must stand there once. Put back {BEGIN} and {END}."
        raise ValueError(message)
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    cards = {name: read_source(name) for name in source_names()}
    parts = [_overview(cards), *(card_text(name, card) for name, card in cards.items())]
    return f"{before}{BEGIN}\n\n" + "\n\n".join(parts) + f"\n\n{END}{after}"


def card_text(name: str, card: Source) -> str:
    """One card, in English."""
    address = f"\n- address: <{card.data_url}>" if card.data_url and "{" not in card.data_url else ""
    return f"""### {name}

**{_plain(card.title.en)}** ([card](../collectors/{name}/source.yaml)). {_plain(card.holds.en)}

- publisher: {_plain(card.publisher.name.split(" / ")[-1])}, <{card.human_url}>{address}
- appears: {in_words(card.cadence)}; collected by `{card.schedule}` (Europe/Amsterdam)
- form: {_plain(card.format.split(" / ")[-1])}
- licence: {_plain(card.licence)}
- doors: {"; ".join(DOORS[door] for door in card.doors)}{_secrets(card)}

**On what ground.** {_plain(card.legal_basis.en)}

**By hand.** {_plain(card.how_to_fetch_by_hand.en)}

**Known defects.** {_plain(card.known_defects.en)}

**Does not hold.** {_plain(card.does_not_hold.en)}{_left_out(card)}"""


def in_words(duration: str) -> str:
    """Say an ISO 8601 duration of one unit as a rhythm: 'P1D' is 'every day', 'P6M' is 'every 6 months'.

    Raises:
        ValueError: it is not of one unit.
    """
    found = DURATION.fullmatch(duration)
    if not found:
        message = f"The cadence '{duration}' is not of one unit. Write it as P1D, P1W, P6M or P1Y in the card."
        raise ValueError(message)
    count, unit = int(found[1]), UNITS[found[2]]
    if (count, unit) == (7, "day"):
        count, unit = 1, "week"
    return f"every {unit}" if count == 1 else f"every {count} {unit}s"


def _overview(cards: dict[str, Source]) -> str:
    rows = [
        f"| [`{name}`](#{name}) | {_plain(card.title.en)} | {in_words(card.cadence)} | {', '.join(card.doors)} |"
        for name, card in cards.items()
    ]
    return "\n".join(["| source | what | appears | doors |", "|---|---|---|---|", *rows])


def _secrets(card: Source) -> str:
    names = ", ".join(f"`{name}`" for name in card.secrets)
    return f"\n- needs a secret: {names}; see [operations](operations.md#secrets)" if names else ""


def _left_out(card: Source) -> str:
    if not card.personal_data_dropped:
        return ""
    items = "".join(f"\n- {_plain(item)}" for item in card.personal_data_dropped)
    return f"\n\n**Left out before storing:**\n{items}"


def _plain(text: str) -> str:
    """The text on one line, with nothing in it that Markdown takes for a mark."""
    return re.sub(r"([\\*<|])", r"\\\1", " ".join(text.split()))


if __name__ == "__main__":
    main()
