"""What is due, held against what was seen: the temporary tables that indicators read, and what is kept of them."""

import json
from datetime import date

import duckdb

from metrics.statements import create_view_with, run
from norms import ServiceRegister
from norms.due_dates import due_reports

YEARS_AHEAD = 3


def prepare_reports_due(connection: duckdb.DuckDBPyConnection, services: ServiceRegister, today: date) -> None:
    """Create `report_due` and what it rests on; periods up to some years ahead, for reports that come early."""
    due = [one._asdict() for one in due_reports(services, date(today.year + YEARS_AHEAD, 1, 1))]
    slugs = [
        {"service_id": service.id, "slug": "-".join(name.casefold().split())}
        for service in services.services
        for name in service.names.code_reports
    ]
    run(connection, "code_slug", slugs=json.dumps(slugs))
    create_view_with(connection, "report_due", due=json.dumps(due, default=str))


def keep_reports_due(connection: duckdb.DuckDBPyConnection, today: date) -> None:
    """Put what was due by today into `out.report_due`."""
    run(connection, "forget_report_due")
    run(connection, "keep_report_due", day=today)
