"""Statistics of the whole database that others worked out: the number of statements by platform and day.

Source of the form: the Python package shantay (R. Grimm), whose statistics cover every dump from 25 September 2023 on.
"""

from datetime import date
from pathlib import Path

import duckdb

from collectors.dsa_transparency_database.cube_rows import dump_row
from collectors.dsa_transparency_database.dump_name import GLOBAL, DumpName
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.dsa_transparency_database.platforms import Platforms
from collectors.dsa_transparency_database.queries import run_sql
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import SorDay, locator
from norms import ServiceRegister

SUFFIX = ".parquet"
VERSION = "statistics"


def add_statistics(path: Path, services: ServiceRegister, parsed: Parsed) -> None:
    """Add the number of statements of every platform and day; all days are one edition.

    Raises:
        FileRefusedError: no Parquet, or without the columns of the statistics.
    """
    counts = _counts(path)
    last = DumpName(GLOBAL, max(day for day, _, _ in counts), VERSION)
    edition = f"{GLOBAL}/all/{VERSION}"
    platforms = Platforms(services)
    for number, (day, platform, statements) in enumerate(counts, start=1):
        parsed.add(
            SorDay(
                edition=edition, service_id=platforms.service_id(platform), platform_name=platform, dump_slug=GLOBAL,
                dump_day=day, version=VERSION, day=day, locator=locator(path.name, number),
                statements_count=statements,
            )
        )  # fmt: skip
    platforms.tell_unknown(path.name, edition, parsed)
    whole = ReducedPart(path.name, sum(row[2] for row in counts), 0, is_mended=False, unknown_columns="")
    parsed.add(dump_row(last, [whole], "", is_checked=False)._replace(edition=edition))


def _counts(path: Path) -> list[tuple[date, str, int]]:
    remedy = "Take the file as it was published; a copy made by other tools may have other columns."
    try:
        with duckdb.connect(config={"autoinstall_known_extensions": False}) as connection:
            counts = run_sql(connection, "statistics", file=str(path).replace("'", "''"))
    except (duckdb.BinderException, duckdb.InvalidInputException) as error:
        reason = f"no statistics of this database ({str(error).splitlines()[0]})."
        raise FileRefusedError(path.name, "whole file", reason, remedy, IssueKind.NOT_A_TABLE) from error
    if not counts:
        raise FileRefusedError(path.name, "whole file", "no row is in it.", remedy, IssueKind.EMPTY_FILE)
    return counts
