"""Maps of the invented signatory, in place for each test here that asks for them."""

import pytest

from tests.collectors.code_reports.reports import place_maps


@pytest.fixture
def maps_in_place(tmp_path, monkeypatch):
    place_maps(tmp_path, monkeypatch)
