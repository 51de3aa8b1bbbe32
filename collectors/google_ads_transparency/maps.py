"""The maps of fields.yaml."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

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
    return Maps.model_validate(yaml.safe_load(MAP.read_text(encoding="utf-8")))
