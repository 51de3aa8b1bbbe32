"""From observations to indicator values: every .sql file under indicators/, once."""

import json
from collections.abc import Collection
from datetime import UTC, datetime

import duckdb

from metrics.applying import UMBRELLA
from metrics.cards import FOLDER, Card, read_cards
from metrics.reports_due import prepare_reports_due
from metrics.statements import create_views, run, statement
from norms import ServiceRegister


def compute(
    connection: duckdb.DuckDBPyConnection, services: ServiceRegister, only: Collection[str] | None = None
) -> None:
    """Fill `out.indicator_value` anew from core.

    Args:
        connection: open for writing, with the schema.
        services: who is what; some indicators count what the template asks of a kind of service.
        only: ids of cards; the other indicators are left out. None computes all.
    """
    run(connection, "forget_values")
    prepare(connection, services)
    cards = [card for card in read_cards().values() if only is None or card.id in only]
    run(connection, "computed_value")
    for card in cards:
        connection.execute(statement("compute_values").replace("{query}", card.query), {"card_id": card.id})
    run(connection, "keep_values", cards=json.dumps([_facts(card) for card in cards]))


def prepare(connection: duckdb.DuckDBPyConnection, services: ServiceRegister) -> None:
    """Create the temporary tables that indicators read besides core."""
    kinds = [{"service_id": service.id, "kind": kind} for service in services.services for kind in service.kinds]
    run(connection, "service_kind", kinds=json.dumps(kinds))
    run(connection, "service_group", groups=json.dumps(_sisters(services)))
    run(connection, "required_row", path=str(FOLDER / "required_rows.csv"))
    create_views(connection)
    prepare_reports_due(connection, services, datetime.now(UTC).date())


def _sisters(services: ServiceRegister) -> list[dict[str, str]]:
    return [
        {"service_id": service.id, "group_name": service.provider.group}
        for service in services.services
        if service.provider and service.provider.group and service.kinds != UMBRELLA
    ]


def _facts(card: Card) -> dict[str, object]:
    return {"card_id": card.id, "method_version": card.method_version, "sources": [*card.sources, card.id]}
