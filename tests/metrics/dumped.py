"""Invented statements of reasons with delays of whole days, brought as dumps through the collector."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import duckdb

from collectors.framework import collect
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE, part, statement, write_dump
from warehouse import Home
from warehouse.schema import connect


def dated(number, day, disclosure=0, moderation=0, cells=None):
    """A statement received at midnight of a day; days from decision to receipt, and from content to decision."""
    received = datetime.fromisoformat(day)
    decided = received - timedelta(days=disclosure)
    moments = {
        "created_at": received,
        "application_date": decided,
        "content_date": decided - timedelta(days=moderation),
    }
    told = {name: f"{moment:%Y-%m-%d %H:%M:%S}" for name, moment in moments.items()}
    return statement(number, **told | (cells or {}))


@contextmanager
def collected(folder, statements) -> Iterator[duckdb.DuckDBPyConnection]:
    """Write a global dump of each day, collect them all, and open what was stored for writing."""
    for day, of_day in statements.items():
        write_dump(folder / "in", part(*of_day), name=f"sor-global-{day}-full.zip")
    home = Home(folder / "home")
    run = collect(home, SOURCE, CONTEXT, path=folder / "in")
    assert len(run.files) == len(statements)
    with connect(home.master) as connection:
        yield connection
