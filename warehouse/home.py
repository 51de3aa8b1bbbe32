"""Where the store keeps its files."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """The folder named by NALEVING_HOME; every path of the store hangs off it."""

    path: Path

    @property
    def landing(self) -> Path:
        """Files as published, with a sidecar each."""
        return self.path / "landing"

    @property
    def history(self) -> Path:
        """What each assessment said; not derivable from landing."""
        return self.path / "history"

    @property
    def master(self) -> Path:
        """The database that the one writer opens; readers never do."""
        return self.path / "master.duckdb"

    @property
    def link(self) -> Path:
        """The symlink to the published version."""
        return self.path / "warehouse.duckdb"

    @property
    def lock(self) -> Path:
        """Held by the writer."""
        return self.path / "writer.lock"
