"""The Commission's pages that are read."""

from typing import Final, NamedTuple

SITE: Final = "https://digital-strategy.ec.europa.eu/en/policies"


class RegisterPage(NamedTuple):
    """A page: its address, the name to land under, and words in the name that a browser gives it."""

    kind: str
    url: str
    file_name: str
    words: str


PAGES: Final = (
    RegisterPage("designated", f"{SITE}/list-designated-vlops-and-vloses", "designated.html", "designated"),
    RegisterPage("trusted_flagger", f"{SITE}/trusted-flaggers-under-dsa", "trusted_flaggers.html", "flagger"),
    RegisterPage("dispute_body", f"{SITE}/dsa-out-court-dispute-settlement", "dispute_bodies.html", "dispute"),
)


def page_of(file_name: str) -> RegisterPage | None:
    """The page that a file's name tells; None for another name."""
    name = file_name.casefold()
    found = [page for page in PAGES if page.words in name]
    return found[0] if len(found) == 1 and name.endswith((".html", ".htm")) else None
