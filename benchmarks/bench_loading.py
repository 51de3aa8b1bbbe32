"""Loading a million observations through the framework, against the insert that DuckDB itself would do.

Command: `.venv/bin/python benchmarks/bench_loading.py` (or `make bench`). Ten files of 100,000 invented rows; the floor
reads the same rows from one CSV into the same table. What the framework does more: a class a row, places and issues
checked, superseding, restatements.
"""

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

from measuring import seconds, tell

from collectors.framework import Context, Parsed, load_landed_into, source
from collectors.framework.rows import Observation
from norms import ServiceRegister
from warehouse import Home, Landed, writing
from warehouse.schema import connect

NAME = "voorbeeldbron"
FILES, ROWS = 10, 100_000
COUNTRIES = ("AT", "BE", "DE", "EL", "FR", "NL", "PL", "EU")
CONTEXT = Context(services=ServiceRegister.model_construct(version=1, services=()), hash_key=b"0123456789abcdef")


def main() -> None:
    """Measure once and tell."""
    with tempfile.TemporaryDirectory() as folder:
        _install(Path(folder))
        loading = seconds(lambda: _load(Home(Path(folder) / "framework")))
        table = _written(Home(Path(folder) / "framework"), Path(folder) / "rows.csv")
        floor = seconds(lambda: _insert(Home(Path(folder) / "floor"), table))
    tell(
        f"loading {FILES * ROWS:,} observations", {"framework": loading, "COPY from CSV": floor},
        loading / floor, "framework / floor",
    )  # fmt: skip


def _load(home: Home) -> None:
    files = [_landed(number) for number in range(FILES)]
    with writing(home) as connection:
        loaded = load_landed_into(connection, files, CONTEXT)
    assert sum(one.rows_count for one in loaded) == FILES * ROWS


def _written(home: Home, path: Path) -> Path:
    """The same rows as one CSV, which the floor finds ready."""
    with connect(home.master, read_only=True) as connection:
        connection.execute(f"COPY core.observation TO '{path}' (HEADER, NULLSTR '-')")
    return path


def _insert(home: Home, table: Path) -> None:
    with writing(home) as connection:
        connection.execute(f"COPY core.observation FROM '{table}' (HEADER, NULLSTR '-')")
        (found,) = connection.execute("SELECT count(*) FROM core.observation").fetchone()
    assert found == FILES * ROWS


def _rows(number: int) -> Iterator[Observation]:
    start, end = date(2026, 1, 1), date(2026, 6, 30)
    for row in range(ROWS):
        yield Observation(
            f"voorbeeldplatform/{number}", "voorbeeldplatform", "4", f"notices_{row // 8}_count", start, end,
            f"a.csv!R{row + 2}C5", "count", COUNTRIES[row % 8], value_low=float(row), value_high=float(row),
            value_text=str(row), category="TOTAL",
        )  # fmt: skip


def _parse(landed: Landed, context: Context) -> Parsed:  # noqa: ARG001
    parsed = Parsed()
    parsed.rows[Observation].extend(_rows(landed.order))
    return parsed


def _landed(number: int) -> Landed:
    digest = f"{number:064x}"[::-1]
    return Landed(
        source=NAME, file_name="a.csv", door="path", url=None, retrieved_at=datetime(2026, 9, 1, tzinfo=UTC),
        sha256=digest, landed_sha256=digest, bytes=1, etag=None, run_id="bench", order=number, path=Path("a.csv"),
    )  # fmt: skip


def _install(folder: Path) -> None:
    module = ModuleType(f"collectors.{NAME}.collector")
    vars(module).update({"PARSER_VERSION": 1, "parse": _parse})
    sys.modules[module.__name__] = module
    card = source.FOLDER / "public_figures" / "source.yaml"
    (folder / NAME).mkdir()
    (folder / NAME / "source.yaml").write_text(card.read_text(encoding="utf-8"), encoding="utf-8")
    source.FOLDER = folder


if __name__ == "__main__":
    main()
