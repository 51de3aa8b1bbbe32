"""Who is watched: the services of `services.yaml`, and the names that each source gives them."""

import datetime as dt
from collections.abc import Collection
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from norms.expectation import Country
from norms.text import Loose, Node, Url, Words
from norms.vocabulary import NameSource, ServiceKind

ServiceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Names = Annotated[tuple[Words, ...], Loose]


class Provider(Node):
    """The legal person that offers a service, and the group that it belongs to."""

    name: Words
    group: Words | None = None
    verified: bool


class Designation(Node):
    """Since when, and until when, the Commission holds a service to be a very large one."""

    date: dt.date
    ended: dt.date | None = None
    source: Url | None = None
    verified: bool


class Establishment(Node):
    """The Member State of establishment, or the country outside the Union."""

    country: Country
    verified: bool


class Supervisor(Node):
    """The Digital Services Coordinator of establishment."""

    name: Words
    country: Country | None = None
    verified: bool


class SourceNames(Node):
    """How each source writes the service."""

    transparency_reports: Names = ()
    code_reports: Names = ()
    dsa_transparency_database: Names = ()
    public_figures: Names = ()
    meta_ad_library_report: Names = ()


class Link(Node):
    """A page of the service; `verified` is false when it was not seen."""

    url: Url
    verified: bool


class Links(Node):
    """Where a person looks: reports, advertisement repository, researchers' access."""

    reports: Link | None = None
    ad_repository: Link | None = None
    researcher_access: Link | None = None


class Service(Node):
    """A service, or an umbrella under which a publisher reports on several services together."""

    id: ServiceId
    name: Words
    provider: Provider | None = None
    kinds: Annotated[tuple[ServiceKind, ...], Field(min_length=1), Loose]
    designation: Designation | None = None
    establishment: Establishment | None = None
    supervisor: Supervisor | None = None
    names: SourceNames = SourceNames()
    links: Links = Links()


class ServiceRegister(Node):
    """All services, in the order of the file."""

    version: int = 1
    services: Annotated[tuple[Service, ...], Loose]

    def service(self, service_id: str) -> Service:
        """Return a service; an unknown id raises `KeyError`."""
        return self._by_id[service_id]

    def by_name(self, source: NameSource, name: str) -> Service | None:
        """Return the service that a source writes so, whatever its capitals and spaces; None when no service is."""
        return self._by_name.get((source, folded(name)))

    def of_kinds(self, kinds: Collection[str]) -> tuple[Service, ...]:
        """Return the services of at least one of these kinds; 'any' returns all."""
        if "any" in kinds:
            return self.services
        return tuple(service for service in self.services if set(service.kinds) & set(kinds))

    @cached_property
    def _by_id(self) -> dict[str, Service]:
        return {service.id: service for service in self.services}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Service]:
        return {
            (source, folded(name)): service
            for service in self.services
            for source, names in service.names
            for name in names
        }


def folded(name: str) -> str:
    """Return a name as it is compared: without capitals, with single spaces."""
    return " ".join(name.split()).casefold()
