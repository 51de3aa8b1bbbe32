"""What stands in the place of a cell that may hold a person's name.

Redacting what is redacted already changes nothing, so that a published file and its stored copy are read by the same
code.
"""

from collectors.framework.pseudonyms import is_pseudonym, keyed_hash

# Stands where a cell had to be left out and a pseudonym would pretend that it could be read.
UNREADABLE = "unreadable"


def hidden(key: bytes, cell: str) -> str:
    """Return the pseudonym of a cell; a blank one stays blank."""
    text = cell.strip()
    return text if text in {"", UNREADABLE} or is_pseudonym(text) else keyed_hash(key, text)


def holds_letters(cell: str) -> bool:
    """Whether a cell cannot be a figure: one that slid into the place of a figure may be a name."""
    return any(character.isalpha() for character in cell)
