"""A warehouse of years of reports by invented platforms, to measure with.

`fill(home)` makes a NALEVING_HOME that a benchmark, the command line or the dashboard opens like any other: five years
of half-yearly reports of forty services with figures for thirty countries, some two million observations, with
signatures, answers and a daily report of political ads. It returns the register of the invented services:

    services = fill(Home(folder))
    with writing(home) as connection:
        assess(connection, norm, services, "bench", "bench")
    publish(home)

Nothing is landed, so `rebuild` and `--verify` have nothing to read. All names are invented ("Voorbeeldplatform 7") and
every number comes from counting; the periods begin on 1 July 2025, when most expectations begin to hold.
"""

import sys
from datetime import date
from pathlib import Path

import duckdb

from metrics import assess
from norms import Norm, Service, ServiceRegister, read_norm
from norms.register import Designation
from warehouse import Home, publish, writing

UNITS = {"percent": "share"}
FIGURES = """
CREATE TEMP TABLE world_figure AS
SELECT * EXCLUDE (dimensions), unnest(string_split(coalesce(dimensions, ''), ' ')) AS dimension
FROM read_csv($path, types = {'part': 'VARCHAR'})
"""
FOLDER = Path(__file__).parent
ROOT = FOLDER.parent
FIRST_DAY = date(2025, 7, 1)
COUNTRIES = (
    "NL", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO",
)  # fmt: skip
LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl",
    "pt", "ro", "sk", "sl", "sv",
)  # fmt: skip
CATEGORIES = (
    "TOTAL", *(f"STATEMENT_CATEGORY_{name}" for name in (
        "ANIMAL_WELFARE", "CONSUMER_INFORMATION", "CYBER_VIOLENCE", "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
        "ILLEGAL_OR_HARMFUL_SPEECH", "INTELLECTUAL_PROPERTY_INFRINGEMENTS",
        "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS", "NOT_SPECIFIED", "PROTECTION_OF_MINORS",
        "RISK_FOR_PUBLIC_SECURITY", "SCAMS_AND_FRAUD", "SELF_HARM", "UNSAFE_AND_PROHIBITED_PRODUCTS", "VIOLENCE",
    )),
)  # fmt: skip


def fill(
    home: Home, *, half_years: int = 10, services: int = 40, countries: int = 30, statement_groups: int = 0
) -> ServiceRegister:
    """Fill an empty home and return the register of its services.

    Args:
        home: where `master.duckdb` is made; nothing is assessed or published yet.
        half_years: how many reports each service has.
        services: how many services; the first also has the daily report of political ads.
        countries: for how many countries a figure is given, the Netherlands and a total for the EU among them.
        statement_groups: how many rows of counted statements of reasons each service has on each day.
    """
    norm = read_norm(ROOT / "commitments.yaml")
    register = invented_services(services)
    with writing(home) as connection:
        _describe(connection, norm, register, ["EU", *COUNTRIES[:countries]])
        days = (half_years * 365) // 2
        known = {"first_day": FIRST_DAY, "half_years": half_years, "days": days, "groups": statement_groups}
        _run(connection, "generated_world", known)
        if statement_groups:
            _run(connection, "generated_statements", known)
    return register


def _run(connection: duckdb.DuckDBPyConnection, name: str, known: dict[str, object]) -> None:
    script = (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    for statement in duckdb.extract_statements(script):
        connection.execute(statement, {parameter: known[parameter] for parameter in statement.named_parameters})


def invented_services(count: int) -> ServiceRegister:
    """Return services that do not exist: very large ones that signed the Code, every tenth a search engine."""
    return ServiceRegister(services=tuple(_service(number) for number in range(1, count + 1)))


def _service(number: int) -> Service:
    kind = "vlose" if number % 10 == 0 else "vlop"
    return Service(
        id=f"voorbeeldplatform-{number}",
        name=f"Voorbeeldplatform {number}",
        kinds=(kind, "code_signatory"),
        designation=Designation(date=date(2023, 4, 25), verified=False),
    )


def _describe(connection: duckdb.DuckDBPyConnection, norm: Norm, register: ServiceRegister, places: list[str]) -> None:
    elements = norm.reporting_elements
    sli = [(f"sli_{one.id.split()[1]}.{field.name}", field.unit) for one in elements for field in one.fields]
    tables = {
        "world_service": {"service_id": [one.id for one in register.services]},
        "world_country": {"country": places},
        "world_language": {"language": ["", *LANGUAGES]},
        "world_category": {"category": list(CATEGORIES)},
        "world_measure": {"measure_id": [one.id for one in norm.commitments if one.instrument == "coc"]},
        "world_question": {"element": [one.id for one in elements if one.id.startswith("QRE")]},
        "world_sli": {"indicator": [name for name, _ in sli], "unit": [UNITS.get(unit, unit) for _, unit in sli]},
    }
    for name, columns in tables.items():
        unnested = ", ".join(f"unnest(${column}) AS {column}" for column in columns)
        table = f"CREATE TEMP TABLE {name} AS SELECT *, row_number() OVER () AS number FROM (SELECT {unnested})"
        connection.execute(table, columns)
    connection.execute(FIGURES, {"path": str(FOLDER / "generated_figures.csv")})


def main() -> None:
    """Fill, assess and publish the home that is named: `.venv/bin/python benchmarks/generated_world.py FOLDER`."""
    home = Home(Path(sys.argv[1]).resolve())
    services = fill(home)
    with writing(home) as connection:
        assess(connection, read_norm(ROOT / "commitments.yaml"), services, "bench", "bench")
    print(publish(home))


if __name__ == "__main__":
    main()
