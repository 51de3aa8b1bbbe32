"""Publishing a version by copying the file, against DuckDB's own COPY FROM DATABASE and against a bare copy.

Command: `.venv/bin/python benchmarks/bench_publishing.py` (or `make bench`). Three million invented observations.
"""

import shutil
import tempfile
from pathlib import Path

from measuring import seconds, tell

from warehouse import Home, publish, writing
from warehouse.schema import connect

ROWS = 3_000_000
FILL = """
INSERT INTO core.observation BY NAME
SELECT
    'f#' || range AS observation_id, 'bench' AS source, 'voorbeeldplatform' AS service_id, '4' AS part,
    'notices_' || range % 1000 AS indicator, DATE '2026-06-30' AS period_end, 'NL' AS country, '' AS language,
    '' AS category, '' AS surface, '' AS dimension, hash(range)::DOUBLE AS value_low, range::DOUBLE AS value_high,
    'count' AS unit, false AS is_blank, 'final' AS maturity, 'e' || range % 100 AS edition, 'f' AS source_file_id,
    'a.csv!R' || range AS locator
FROM range($rows)
"""


def main() -> None:
    """Measure once and tell."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        with writing(home) as connection:
            connection.execute(FILL, {"rows": ROWS})
        megabytes = home.master.stat().st_size / 1024 / 1024
        bare = seconds(lambda: shutil.copyfile(home.master, home.path / "bare.duckdb"))
        published = seconds(lambda: publish(home))
        copied = seconds(lambda: _copy(home.path / "copy.duckdb", home.master))
    measured = {"publish": published, "bare copy, not synced": bare, "COPY FROM DATABASE": copied}
    tell(f"publishing {megabytes:.0f} MB", measured, copied / published, "COPY FROM DATABASE / publish")


def _copy(target: Path, origin: Path) -> None:
    with connect(target) as connection:
        connection.execute(f"ATTACH '{origin}' AS origin (READ_ONLY)")
        connection.execute("COPY FROM DATABASE origin TO copy")
        connection.execute("CHECKPOINT")


if __name__ == "__main__":
    main()
