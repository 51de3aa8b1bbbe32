"""Every change from one period to the next, and its kind: did the service act otherwise, or is something else counted?

The kinds, the first that fits: `extractor` (we read a file otherwise), `erratum` (a known correction of one side only),
 `restatement` (the service changed one side afterwards), `definition` (another unit, an announced break, or the
service sorts in another way), `unknown` (the ranges meet, or the periods differ in length), `real`.
"""

from pathlib import Path

import duckdb

from metrics.statements import run

BREAKS = Path(__file__).parent / "breaks.csv"


def keep_changes(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `out.change` anew from `out.indicator_value`; the indicators must have been computed on this connection."""
    run(connection, "forget_changes")
    run(connection, "breaks", path=str(BREAKS))
    run(connection, "changes")
