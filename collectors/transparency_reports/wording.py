"""Texts as they are compared: headers, scopes and names differ in capitals, blanks and the shape of apostrophes."""

# '¡¯' is what remains of a curly apostrophe after GBK was read as Latin-1.
SAME = {
    "¡¯": "'",
    "’": "'",
    "\u2018": "'",
    "\u00b4": "'",
    "“": '"',
    "”": '"',
    "\u00a0": " ",
    "\u202f": " ",
    "\ufeff": "",
}


def folded(text: str) -> str:
    """Return a text as it is compared: plain quotes, single blanks, no capitals."""
    for published, plain in SAME.items():
        text = text.replace(published, plain)
    return " ".join(text.split()).casefold()


def slug(text: str) -> str:
    """Return a text as part of an id: 'Partner feed (item)' becomes 'partner-feed-item'."""
    letters = "".join(letter if letter.isalnum() else " " for letter in folded(text))
    return "-".join(letters.split())
