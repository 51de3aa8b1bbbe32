"""What stands in the warehouse, read with plain SQL."""

TABLES = (
    "source_file", "issue", "report_part", "observation", "answer", "subscription", "event", "erratum",
    "advertiser_day", "location_spend", "ad", "ad_spend", "restatement",
)  # fmt: skip


def dump(connection):
    """Every row of core but those of run, and the rows as published."""
    held = {name: connection.execute(f"SELECT * FROM core.{name} ORDER BY ALL").fetchall() for name in TABLES}
    raw = connection.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'raw'").fetchall()
    return held | {
        name: connection.execute(f'SELECT * FROM raw."{name}" ORDER BY ALL').fetchall() for (name,) in sorted(raw)
    }


def current(connection, table="observation", columns="indicator, value_low"):
    """The rows that count."""
    query = f"SELECT {columns} FROM core.{table} WHERE superseded_by IS NULL ORDER BY ALL"
    return connection.execute(query).fetchall()


def restatements(connection):
    """(figure, before, after) of every restatement."""
    return connection.execute("SELECT figure, value_before, value_after FROM core.restatement ORDER BY ALL").fetchall()


def open_issues(connection):
    """The messages of what is open."""
    rows = connection.execute("SELECT message FROM core.issue WHERE closed_run_id IS NULL ORDER BY ALL").fetchall()
    return [message for (message,) in rows]
