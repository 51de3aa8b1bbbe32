"""The register of organisations: the only advertisers that are shown by name.

`organisations.csv` lists parties, public bodies, companies and non-governmental organisations under what the platform
knows them by, each read in published data: the page id at Meta, the advertiser id at Google, and at Snap, which gives
no ids, the name exactly as published. At TikTok, LinkedIn and Microsoft it is the advertiser's id; nobody is listed
there as long as no id was read in published data. A natural person is never listed, not even one in office.
"""

import csv
import re
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from collectors.framework.errors import CollectorError

REGISTER = Path(__file__).with_name("organisations.csv")
Kind = Literal["party", "public_body", "company", "ngo"]
KINDS: tuple[str, ...] = get_args(Kind)
Platform = Literal["meta", "google", "snap", "tiktok", "x", "linkedin", "microsoft", "pinterest"]
BRACKETS = re.compile(r" *\([^)]*\)")
KNOWN_BY: dict[str, re.Pattern[str]] = {
    "meta": re.compile(r"[1-9][0-9]{0,19}"),
    "google": re.compile(r"AR[0-9]{14,20}"),
    "snap": re.compile(r"\S(.*\S)?"),
    "tiktok": re.compile(r"[1-9][0-9]{0,19}"),
    "x": re.compile(r"\S(.*\S)?"),
    "linkedin": re.compile(r"https://www\.linkedin\.com/company/[0-9]+"),
    "microsoft": re.compile(r"[1-9][0-9]{0,19}"),
    "pinterest": re.compile(r"\S(.*\S)?"),
}


class Organisation(BaseModel):
    """An organisation that advertises."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    organisation_id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1, pattern=r"^\S(.*\S)?$")
    kind: Kind


class _Line(Organisation):
    platform: Platform
    page_id: str

    @field_validator("page_id")
    @classmethod
    def _is_known_so(cls, page_id: str, info: ValidationInfo) -> str:
        known_by = KNOWN_BY.get(info.data.get("platform", ""))
        if known_by is not None and known_by.fullmatch(page_id) is None:
            message = f"not what {info.data['platform']} knows anybody by"
            raise ValueError(message)
        return page_id


def read_organisations(platform: Platform = "meta", path: Path = REGISTER) -> dict[str, Organisation]:
    """Return the organisations listed for a platform, by what it knows them by.

    Raises:
        CollectorError: a line is wrong or a page stands twice; the message names the line.
    """
    return _read_register(path)[platform]


def party_names() -> list[str]:
    """The names of listed parties, to search a repository by; what stands in brackets is not part of a name."""
    listed = [each for register in _read_register(REGISTER).values() for each in register.values()]
    return sorted({BRACKETS.sub("", each.name) for each in listed if each.kind == "party"})


@cache
def _read_register(path: Path) -> dict[Platform, dict[str, Organisation]]:
    register: dict[Platform, dict[str, Organisation]] = {platform: {} for platform in get_args(Platform)}
    with path.open(encoding="utf-8", newline="") as file:
        for number, cells in enumerate(csv.DictReader(file, restkey="a cell too many"), start=2):
            line = _validated(path, number, cells)
            found = register[line.platform]
            if line.page_id in found:
                message = f"{path.name}, line {number}: page {line.page_id} is listed before. Keep one of the two."
                raise CollectorError(message)
            found[line.page_id] = Organisation(organisation_id=line.organisation_id, name=line.name, kind=line.kind)
    return register


def _validated(path: Path, number: int, cells: dict[str, str]) -> _Line:
    try:
        return _Line.model_validate(cells)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors())
        message = f"{path.name}, line {number}: {wrong}. Kinds are {', '.join(KINDS)}; mend the line."
        raise CollectorError(message) from error
