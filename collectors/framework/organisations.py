"""The register of organisations: the only advertisers that are shown by name.

`organisations.csv` lists pages of parties, public bodies, companies and non-governmental organisations, each page id
read in a published report. A natural person is never listed, not even one in office.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from collectors.framework.errors import CollectorError

REGISTER = Path(__file__).with_name("organisations.csv")
Kind = Literal["party", "public_body", "company", "ngo"]
KINDS: tuple[str, ...] = get_args(Kind)


class Organisation(BaseModel):
    """An organisation that advertises."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    organisation_id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1, pattern=r"^\S(.*\S)?$")
    kind: Kind


class _Line(Organisation):
    platform: Literal["meta"]
    page_id: str = Field(pattern=r"^[1-9][0-9]{0,19}$")


@cache
def read_organisations(path: Path = REGISTER) -> dict[str, Organisation]:
    """Return the listed organisations by page id.

    Raises:
        CollectorError: a line is wrong or a page stands twice; the message names the line.
    """
    found: dict[str, Organisation] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, cells in enumerate(csv.DictReader(file, restkey="a cell too many"), start=2):
            line = _validated(path, number, cells)
            if line.page_id in found:
                message = f"{path.name}, line {number}: page {line.page_id} is listed before. Keep one of the two."
                raise CollectorError(message)
            found[line.page_id] = Organisation(organisation_id=line.organisation_id, name=line.name, kind=line.kind)
    return found


def _validated(path: Path, number: int, cells: dict[str, str]) -> _Line:
    try:
        return _Line.model_validate(cells)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        message = f"{path.name}, line {number}: {wrong}. Kinds are {', '.join(KINDS)}; mend the line."
        raise CollectorError(message) from error
