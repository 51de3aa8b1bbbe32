"""The maps of columns.yaml, and the generations of advertisers' ids."""

import re
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from collectors.framework.headed_tables import TableMap
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.redacting import UNREADABLE
from norms.plain_yaml import read_yaml

MAP = Path(__file__).with_name("columns.yaml")
ADVERTISER = re.compile(r"AR(?P<digits>[0-9]{1,20})")
# The stored form keeps the number of digits, which tells the generation.
HIDDEN = re.compile(r"AR(?P<count>[0-9]{1,2})-(?P<pseudonym>[0-9a-f]{32})")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Generation(_Strict):
    """Ids of one form: the fewest and the most digits after 'AR'."""

    digits: tuple[int, int]


class Maps(_Strict):
    """The data of this source."""

    tables: dict[str, TableMap]
    id_generations: dict[str, Generation]
    currency: str
    member_states: frozenset[str]


@cache
def read_maps() -> Maps:
    """Read columns.yaml."""
    return Maps.model_validate(read_yaml(MAP.read_text(encoding="utf-8")))


def hide_id(key: bytes, text: str) -> str:
    """Return what is stored in the place of an unlisted advertiser's id, such as 'AR18-<pseudonym>'."""
    if HIDDEN.fullmatch(text):
        return text
    found = ADVERTISER.fullmatch(text)
    return f"AR{len(found['digits'])}-{keyed_hash(key, text)}" if found else UNREADABLE


def advertiser_key(key: bytes, text: str) -> str:
    """The keyed hash of an advertiser's id, published or hidden."""
    found = HIDDEN.fullmatch(text)
    return found["pseudonym"] if found else keyed_hash(key, text)


def id_generation(text: str) -> str | None:
    """The generation of an id, published or hidden; None when it is no id."""
    hidden, published = HIDDEN.fullmatch(text), ADVERTISER.fullmatch(text)
    if hidden:
        count = int(hidden["count"])
    elif published:
        count = len(published["digits"])
    else:
        return None
    generations = read_maps().id_generations.items()
    return next((name for name, each in generations if each.digits[0] <= count <= each.digits[1]), None)
