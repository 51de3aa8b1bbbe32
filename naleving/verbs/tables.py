"""Where tables are printed."""

import sys

from rich.console import Console

WIDTH_OF_A_FILE = 140


def console() -> Console:
    """Return the terminal; a file or a mail from cron gets one fixed width."""
    return Console(width=None if sys.stdout.isatty() else WIDTH_OF_A_FILE)
