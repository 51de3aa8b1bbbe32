"""The maps of columns.yaml, and the countries by the names that Snap gives them."""

from functools import cache
from pathlib import Path

from babel import Locale
from pydantic import BaseModel, ConfigDict

from collectors.framework.country_codes import eurostat_code
from collectors.framework.headed_tables import TableMap
from norms.plain_yaml import read_yaml

MAP = Path(__file__).with_name("columns.yaml")


class Maps(BaseModel):
    """The data of this source."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    table: TableMap
    currency_without_column: str
    targeting: dict[str, list[str]]
    countries: dict[str, str]


@cache
def read_maps() -> Maps:
    """Read columns.yaml."""
    return Maps.model_validate(read_yaml(MAP.read_text(encoding="utf-8")))


def country_code(name: str) -> str | None:
    """Eurostat's code of a country by its English name, such as 'netherlands'; None when no country has that name."""
    return _codes().get(name.casefold())


@cache
def _codes() -> dict[str, str]:
    names = {name.casefold(): code for code, name in Locale("en").territories.items() if len(code) == 2}
    return {name: eurostat_code(code) for name, code in (names | read_maps().countries).items()}
