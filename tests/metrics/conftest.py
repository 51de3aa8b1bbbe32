"""An empty warehouse, four invented services, and a norm made of the expectations that a test gives."""

from copy import deepcopy

import pytest
import yaml

from norms import read_norm, read_services
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import rows
from tests.metrics.filled import load_filled
from warehouse import connect_in_memory

SERVICES = {
    "version": 1,
    "services": [
        {
            "id": "voorbeeldplatform",
            "name": "Voorbeeldplatform",
            "kinds": ["vlop", "code_signatory"],
            "designation": {"date": "2023-04-25", "verified": True},
        },
        {
            "id": "voorbeeldzoeker",
            "name": "Voorbeeldzoeker",
            "kinds": ["vlose"],
            "designation": {"date": "2026-02-01", "verified": True},
        },
        {"id": "voorbeeldmarkt", "name": "Voorbeeldmarkt", "kinds": ["nl_established"]},
        {"id": "voorbeeldkoepel", "name": "Voorbeeldkoepel", "kinds": ["report_umbrella"]},
    ],
}
BOTH = {"nl": "{service}: {value}, {expected}, {reference}, {period}, {previous}.",
        "en": "{service}: {value}, {expected}, {reference}, {period}, {previous}."}  # fmt: skip
EXPECTATION = {
    "axis": "performing",
    "applies_to": ["vlop"],
    "from": "2025-07-01",
    "severity": "high",
    "claim": BOTH,
    "question": {"nl": "Hoe komt {service} aan {value}?", "en": "How did {service} get {value}?"},
}
COMMITMENTS = {
    "coc-14": ("coc", "coc-iv", ["coc-14.1", "coc-14.2"]),
    "dsa-42": ("dsa", "dsa-transparency", ["dsa-42.2.a"]),
}


@pytest.fixture(scope="session")
def filled(root, shared_data, tmp_path_factory):
    """Twenty-five whole reports with every indicator computed. Not to be written to."""
    opened = load_filled(root, shared_data, tmp_path_factory.mktemp("filled"))
    yield opened
    opened.close()


@pytest.fixture
def connection():
    opened = connect_in_memory()
    yield opened
    opened.close()


@pytest.fixture
def services(tmp_path):
    path = tmp_path / "services.yaml"
    path.write_text(
        yaml.safe_dump(SERVICES).replace("'2023-04-25'", "2023-04-25").replace("'2026-02-01'", "2026-02-01")
    )
    return read_services(path)


@pytest.fixture
def norm_of(tmp_path):
    """Return a function from expectations (dicts) to a norm; what an expectation leaves out has a default."""

    def make(*expectations, reports=None):
        held = [deepcopy(EXPECTATION | one) for one in expectations]
        told = yaml.safe_dump(_norm(held, reports or {}), sort_keys=False)
        path = tmp_path / "commitments.yaml"
        path.write_text(_dates_bare(told))
        return read_norm(path)

    return make


@pytest.fixture
def assessed(connection, norm_of, services):
    """Return a function that assesses expectations and gives the assessments, latest period last."""

    def run(*expectations):
        assess_what_is_asked(connection, norm_of(*expectations), services, "run-1", "code-1")
        found = rows(
            connection, "SELECT * FROM out.assessment ORDER BY service_id, expectation_id, period_end, dimension"
        )
        return [one for one in found if one["service_id"] == "voorbeeldplatform"]

    return run


@pytest.fixture
def found(connection):
    """Return a function that gives the findings in their order."""
    return lambda: rows(connection, "SELECT * FROM out.finding ORDER BY rank")


def threshold(value, direction="min", relative_to=None, kind="ministry"):
    source = {"kind": kind, "ref": {"nl": "bron", "en": "source"}}
    told = {"value": value, "direction": direction, "source": source}
    return told | ({"relative_to": relative_to} if relative_to else {})


def _norm(expectations, reports):
    return {
        "version": 1,
        "goals": [{"id": "botnets", "title": _both("Nepaccounts", "Fake accounts")}],
        "instruments": [
            {
                "id": "coc",
                "urn": "urn:nl:naleving:coc",
                "title": _both("Code", "Code"),
                "short": _both("Code", "Code"),
                "source": "https://example.org/coc",
                "editions": [
                    {
                        "id": "2022",
                        "from": "2022-06-16",
                        "commitments_count": 1,
                        "measures_count": 2,
                        "title": _both("Code", "Code"),
                    }
                ],
            },
            {
                "id": "dsa",
                "urn": "urn:nl:naleving:dsa",
                "title": _both("DSA", "DSA"),
                "short": _both("DSA", "DSA"),
                "source": "https://example.org/dsa",
            },
        ],
        "chapters": [
            {"id": "coc-iv", "instrument": "coc", "numeral": "IV", "title": _both("Echtheid", "Integrity")},
            {"id": "dsa-transparency", "instrument": "dsa", "numeral": "IV", "title": _both("Verslag", "Reports")},
        ],
        "commitments": [_commitment(name, expectations, reports) for name in COMMITMENTS],
        "reporting_elements": [
            {"id": "QRE 14.2.1", "measure": "coc-14.2", "title": _both("Uitleg", "Explanation"), "confidence": "high"},
            {
                "id": "SLI 14.2.1",
                "measure": "coc-14.2",
                "title": _both("Aantal", "Count"),
                "granularity": "member_state",
                "fields": [{"name": "accounts", "unit": "count"}],
                "confidence": "high",
            },
        ],
    }


def _commitment(name, expectations, reports):
    instrument, chapter, measures = COMMITMENTS[name]
    told = {
        "id": name,
        "urn": f"urn:nl:naleving:{name.replace('-', ':')}",
        "instrument": instrument,
        "chapter": chapter,
        "title": _both(f"Verbintenis {name}", f"Commitment {name}"),
        "goal": "botnets",
        "source": "https://example.org/norm",
        "confidence": "high",
        "measures": [_measure(measure, expectations, reports) for measure in measures],
    }
    return told | ({"editions": ["2022"]} if instrument == "coc" else {})


def _measure(measure, expectations, reports):
    held = [one for one in expectations if one["id"].startswith(f"{measure}/")]
    told = {
        "id": measure,
        "urn": f"urn:nl:naleving:{measure.replace('-', ':')}",
        "title": _both(f"Maatregel {measure}", f"Measure {measure}"),
        "confidence": "high",
        "expectations": held,
    }
    if measure in reports:
        told["reports"] = reports[measure]
    return told if held else told | {"not_assessable": _both("Geen cijfer.", "No figure.")}


def _both(nl, en):
    return {"nl": nl, "en": en}


def _dates_bare(told):
    """YAML dates, not strings, as in the real file."""
    lines = []
    for line in told.splitlines():
        key, _, value = line.partition("from: ")
        lines.append(f"{key}from: {value.strip(chr(39))}" if key.strip() in ("", "-") and value else line)
    return "\n".join(lines) + "\n"
