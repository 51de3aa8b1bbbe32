"""Elements check nothing themselves, so every element of every page is held against Dash's own list of attributes."""

import dash.html as dashes  # noqa: TID251
import pytest

from dashboard import elements
from dashboard.elements import Element
from tests.dashboard.reading import elements as all_of

# Dash leaves out the field of a form; these attributes are React's.
INPUT = {"id", "name", "type", "value", "defaultValue", "defaultChecked", "max", "maxLength", "min", "step", "required",
         "inputMode", "className"}  # fmt: skip


def _known(kind):
    return INPUT if kind == "Input" else set(getattr(dashes, kind)().available_properties)


def _is_known(name, kind):
    return name in _known(kind) or name.startswith(("aria-", "data-"))


@pytest.mark.parametrize(
    "path",
    [
        "/", "/news", "/goals", "/goals/botnets", "/services", "/services/voorbeeldplatform", "/commitments/dsa-42",
        "/measures/dsa-42.2.c", "/findings", "/political-ads", "/reports", "/statements", "/subscriptions", "/method",
        "/what-if", "/sources", "/briefing", "/coverage", "/accessibility", "/about",
    ],
)  # fmt: skip
def test_every_attribute_is_one_that_html_has(page, path):
    found = [one for one in all_of(page(path).content) if isinstance(one, Element)]
    assert found
    assert [(one._type, name) for one in found for name in one.__dict__ if not _is_known(name, one._type)] == []


def test_elements_travel_as_those_of_dash():
    told = {"className": "n", "data-label": "Value"}
    assert elements.Td("12", **told).to_plotly_json() == dashes.Td("12", **told).to_plotly_json()
