"""A briefing on real figures, made once."""

import pytest

from briefings import Assignment, make_briefing
from naleving.settings import DEFAULT_PORT, Settings
from warehouse import Home, open_reader


@pytest.fixture(scope="session")
def briefing(published_home, tmp_path_factory):
    """Make a briefing in one form and language; returns its path."""
    settings = Settings(Home(published_home), DEFAULT_PORT)
    folder = tmp_path_factory.mktemp("briefings")

    def make(form, language="nl", services=("tiktok", "facebook", "x")):
        assignment = Assignment(services, language, "Overleg #1 <b>met</b> *Europa*")
        reader = open_reader(published_home)
        return make_briefing(reader, settings.norm, settings.services, assignment, [form], folder)[0]

    return make
