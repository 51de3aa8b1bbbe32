"""What may be stored of JSON: by shape, and never more than once redacted."""

from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.headed_tables import Redactor
from collectors.framework.json_shapes import LEFT_OUT, Storable, is_filled
from collectors.framework.organisations import Organisation
from collectors.framework.pseudonyms import is_pseudonym
from tests.collectors.framework.api import KEY

LISTED = {"42": Organisation(organisation_id="voorbeeld", name="Voorbeeld", kind="ngo")}
SHAPE = {
    "id": "id",
    "name": "name",
    "day": "as_is",
    "content": "left_out",
    "ads": [{"name": "name"}],
    "by": {"*": "as_is"},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


def store():
    return Storable(Redactor(KEY, LISTED))


def test_each_kind_of_field():
    value = {
        "id": "42", "name": "Wilhelmina", "day": "20260101", "content": ["https://example.org"],
        "ads": [{"name": "Verzonnen"}, {"name": "N/A"}, {"name": None}], "by": {"NL": "1K", "BE": "2K"},
    }  # fmt: skip
    found = store().of(value, SHAPE)
    assert (found["id"], found["day"], found["content"], found["by"]) == ("42", "20260101", LEFT_OUT, value["by"])
    assert is_pseudonym(found["name"])
    assert [is_pseudonym(ad["name"] or "") for ad in found["ads"]] == [True, False, False]
    assert is_pseudonym(store().of({"id": "43"}, SHAPE)["id"])


def test_what_has_no_shape_is_hidden_and_named():
    storable = store()
    found = storable.of({"other": {"deep": ["Wilhelmina"]}, "name": ["Wilhelmina"], "ads": "Wilhelmina"}, SHAPE)
    assert "Wilhelmina" not in repr(found)
    assert storable.unknown == {"other", "name", "ads"}


@given(st.dictionaries(st.sampled_from([*SHAPE, "other"]), JSON))
def test_what_is_stored_already_stays(value):
    once = store().of(value, SHAPE)
    assert store().of(once, SHAPE) == once


@given(JSON)
def test_no_text_without_a_shape_stays(value):
    assert all(is_pseudonym(text) or not text.strip() for text in _texts(store().of(value, None)))


def _texts(value):
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


def test_what_is_filled():
    values = [None, "", " ", "N/A", "none", "-", [], {}, "x", ["x"], {"x": 1}, False]
    assert list(filter(is_filled, values)) == ["x", ["x"], {"x": 1}, False]
