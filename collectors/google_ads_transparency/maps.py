"""The maps of fields.yaml."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from norms.plain_yaml import read_yaml

MAP = Path(__file__).with_name("fields.yaml")
StoredAs = Literal["as_is", "id", "url", "name"]


class Maps(BaseModel):
    """The data of this source."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tables: dict[str, dict[str, StoredAs]]
    required: dict[str, list[str]]
    targeting: dict[str, str]
    used: list[str]
    unused: list[str]


@cache
def read_maps() -> Maps:
    """Read fields.yaml."""
    return Maps.model_validate(read_yaml(MAP.read_text(encoding="utf-8")))
