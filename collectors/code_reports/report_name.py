"""The name of a landed report: '<slug>_<number>.json', after its address /reports/<slug>/<number>/json."""

import re
from typing import NamedTuple

NAME = re.compile(r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)_(?P<number>[0-9]{1,4})\.json", re.ASCII)
ADDRESS = "https://disinfocode.eu/reports/{slug}/{number}/json"


class ReportName(NamedTuple):
    """Who reports, and in which round: 'tiktok', '8'."""

    slug: str
    number: str

    @property
    def file_name(self) -> str:
        """The name to land under."""
        return f"{self.slug}_{self.number}.json"

    @property
    def url(self) -> str:
        """The publisher's address."""
        return ADDRESS.format(slug=self.slug, number=self.number)


def read_report_name(file_name: str) -> ReportName | None:
    """Read a file's name; None when it is no report's."""
    match = NAME.fullmatch(file_name)
    return ReportName(match["slug"], match["number"]) if match else None
