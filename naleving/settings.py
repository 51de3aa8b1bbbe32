"""Settings from the environment, and what every command needs of the norm."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from secrets import token_hex

from collectors.framework import Context
from naleving.code_version import code_version
from naleving.errors import SettingsError
from norms import Norm, ServiceRegister, read_norm, read_services
from warehouse import Home

ROOT = Path(__file__).resolve().parents[1]
DEFAULT_PORT = 8050


@dataclass(frozen=True)
class Settings:
    """What the environment says.

    Attributes:
        home: where landing, databases and the key lie.
        port: where the dashboard answers.
        contact: who answers questions about the dashboard, an e-mail address or a web address; '' when not given.
        security_text: the address of the organisation's own security.txt; '' when it has none elsewhere.
    """

    home: Home
    port: int
    contact: str = ""
    security_text: str = ""

    @cached_property
    def norm(self) -> Norm:
        """What is promised."""
        return read_norm(ROOT / "commitments.yaml")

    @cached_property
    def services(self) -> ServiceRegister:
        """By whom."""
        return read_services(ROOT / "services.yaml")

    @cached_property
    def code_version(self) -> str:
        """The version of this tool that made a finding, with a digest of its sources."""
        return code_version()

    def context(self, secrets: Mapping[str, str] | None = None, since: date | None = None) -> Context:
        """What collectors need from outside."""
        return Context(self.services, self._hash_key(), since, secrets or {})

    def _hash_key(self) -> bytes:
        """The key of the pseudonyms: made once, readable by the owner only, never published."""
        path = self.home.path / ".hash-key"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(token_hex(32).encode())
        return path.read_bytes().strip()


def read_settings() -> Settings:
    """Read NALEVING_HOME, _PORT, _CONTACT and _SECURITY_TXT; default: the repository's root, 8050 and not given.

    Raises:
        SettingsError: the port is no port number.
    """
    port = os.environ.get("NALEVING_PORT", str(DEFAULT_PORT))
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        message = f"NALEVING_PORT is '{port}'. Give a port number from 1 to 65535."
        raise SettingsError(message)
    home = Home(Path(os.environ.get("NALEVING_HOME") or ROOT).resolve())
    return Settings(
        home, int(port), os.environ.get("NALEVING_CONTACT", ""), os.environ.get("NALEVING_SECURITY_TXT", "")
    )
