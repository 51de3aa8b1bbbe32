"""A visit: who asks what, in which language, of which published version; and the page that answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from urllib.parse import parse_qsl

from dash.development.base_component import Component

from dashboard.published import Published
from dashboard.settings import Settings
from language import Translator, translator
from norms import Norm, Service, ServiceRegister
from norms.vocabulary import Language


def fields_of(search: str) -> dict[str, str]:
    """Return the fields of a query string; values of one field are joined with commas, as boxes in a form give them."""
    fields: dict[str, str] = {}
    for name, value in parse_qsl(search):
        fields[name] = f"{fields[name]},{value}" if name in fields else value
    return fields


@dataclass(frozen=True)
class Visit:
    """Everything a page needs to answer.

    Attributes:
        settings: what the app was handed.
        published: the warehouse.
        language: 'nl' or 'en'.
        path: the address without its query.
        query: the value of each field of the query; of a field that stands there more than once, all with commas.
        now: the moment of the visit.
        data: the id of the data version that is shown; '' before the first assessment.
        age: of that version: 'newest', 'older', or 'gone' where the address asked for one that is not kept any more.
    """

    settings: Settings
    published: Published
    language: Language
    path: str
    query: Mapping[str, str]
    now: datetime
    data: str = ""
    age: str = "newest"

    @cached_property
    def say(self) -> Translator:
        """The translator of this visit; pages name it `_`."""
        return translator(self.language)

    @property
    def norm(self) -> Norm:
        """What was promised or is required."""
        return self.settings.norm

    @property
    def services(self) -> ServiceRegister:
        """Who is watched."""
        return self.settings.services

    @property
    def today(self) -> date:
        """The day of the visit."""
        return self.now.date()

    def several(self, field: str) -> list[str]:
        """The values of a field that may have more than one."""
        return [value for value in self.query.get(field, "").split(",") if value]

    def service(self, service_id: str) -> Service | None:
        """A service of the register, or None."""
        try:
            return self.services.service(service_id)
        except KeyError:
            return None

    def service_name(self, service_id: str) -> str:
        """The name of a service; an id that the register does not know stays as it is."""
        found = self.service(service_id)
        return found.name if found else service_id


@dataclass(frozen=True)
class Page:
    """What a page function returns.

    Attributes:
        title: the words in the browser's tab, without the name of the tool.
        content: the components inside <main>.
        section: the address of the item in the main menu that is marked as current; '' for none.
        data_version: the moment of assessment in words; '' when nothing is published.
        status: the HTTP status of the address.
    """

    title: str
    content: Sequence[Component] = ()
    section: str = ""
    data_version: str = ""
    status: int = 200


@dataclass(frozen=True)
class Answer:
    """A page with its language, and all that is sent for it."""

    language: Language
    page: Page
    body: list[Component]
