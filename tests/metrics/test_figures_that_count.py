"""The indicators read the same figures as core.figure, which they choose in a quicker way."""

from datetime import date

from metrics.computing import prepare
from norms import ServiceRegister
from tests.metrics.builders import CURATED, REPORT, observe, rows

OTHER = "transparency_reports/dddddddddddddddd"


def test_of_rows_that_tell_one_figure_the_publishers_own_and_then_the_latest_counts(connection):
    observe(connection, 1, file=CURATED)
    observe(connection, 2, file=REPORT, published_at=date(2026, 2, 1))
    observe(connection, 3, file=OTHER, published_at=date(2026, 3, 1))
    observe(connection, 4, file=CURATED, language="nl")
    observe(connection, 5, language="de")
    observe(connection, 6, language="fr", superseded_by=OTHER)
    observe(connection, language="it")
    prepare(connection, ServiceRegister(services=()))
    chosen = rows(connection, "SELECT * FROM figure ORDER BY ALL")
    assert sorted(row["value_low"] for row in chosen) == [3, 4, 5]
    assert chosen == rows(connection, "SELECT * FROM core.figure ORDER BY ALL")
    assert rows(connection, "SELECT count(*) AS number FROM repeated_figure") == [{"number": 1}]
