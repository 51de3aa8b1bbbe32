"""Text of others, made safe to stand in Markdown."""

import re

# Every ASCII mark can be a mark of Markdown; escaped, text of a platform stays text.
MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    """Escape all marks, and put the text on one line."""
    return MARKS.sub(r"\\\1", " ".join(text.split()))
