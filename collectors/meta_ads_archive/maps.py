"""The maps of fields.yaml."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from norms.plain_yaml import read_yaml

MAP = Path(__file__).with_name("fields.yaml")
StoredAs = Literal["as_is", "page", "name", "content", "payers", "places"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Complaint(_Strict):
    """An error of the API: what it means, what a person does, and whether waiting may help."""

    means: str
    remedy: str
    wait: bool = False


class Maps(_Strict):
    """The data of this source."""

    fields: dict[str, StoredAs]
    notices: dict[str, str]
    errors: dict[int, Complaint]
    too_much_data: str


@cache
def read_maps() -> Maps:
    """Read fields.yaml."""
    return Maps.model_validate(read_yaml(MAP.read_text(encoding="utf-8")))


def notice_in(text: str) -> str | None:
    """The code of the notice that stands in the place of an ad's content; None when it is something else."""
    folded = text.strip().rstrip(".").replace("’", "'").casefold()
    return read_maps().notices.get(folded)
