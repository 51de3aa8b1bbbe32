"""Whose statements these are: a service of services.yaml, or the platform under its own slug."""

import hashlib
from dataclasses import dataclass, field

from collectors.dsa_transparency_database.dump_name import slug_of
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from norms import ServiceRegister


@dataclass
class Platforms:
    """The platforms of one file, and whom their statements are counted under."""

    services: ServiceRegister
    known: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)

    def service_id(self, platform_name: str) -> str:
        """Return whom a platform's statements are counted under."""
        if platform_name not in self.known:
            service = self.services.by_name("dsa_transparency_database", platform_name)
            slug = slug_of(platform_name) or _without_letters(platform_name)
            self.known[platform_name] = service.id if service else slug
            if service is None:
                self.unknown[platform_name] = slug
        return self.known[platform_name]

    def tell_unknown(self, locator: str, edition: str, parsed: Parsed) -> None:
        """Tell the platforms that are not in the register, all at once: a global dump has many."""
        if self.unknown:
            parsed.tell(
                IssueKind.SERVICE_UNKNOWN, "info", locator,
                f"{len(self.unknown)} platforms are not in services.yaml: {', '.join(sorted(self.unknown))}. Their "
                "statements are kept, each under its own slug.",
                "If one is to be watched, add its name to a service in services.yaml and rebuild.",
                excerpt=" ".join(sorted(self.unknown.values())), edition=edition,
            )  # fmt: skip


def _without_letters(platform_name: str) -> str:
    """An id for a name in another script, which leaves nothing of itself in a slug."""
    return f"platform-{hashlib.blake2b(platform_name.encode(), digest_size=4).hexdigest()}"
