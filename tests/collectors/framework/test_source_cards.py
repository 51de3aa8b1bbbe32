"""The sources' cards: each that is there is whole, and one that is wrong is named with its field."""

from pathlib import Path

import pytest
import yaml

from collectors.framework import CollectorError, read_source, source_names
from collectors.framework.errors import UnknownSourceError
from collectors.framework.rows import TABLES
from collectors.framework.source import collector_of
from tests.collectors.framework.voorbeeldbron import NAME

FOLDERS = sorted(path.parent.name for path in Path(__file__).resolve().parents[3].glob("collectors/*/source.yaml"))


@pytest.mark.parametrize("name", FOLDERS)
def test_every_source_has_a_whole_card(name):
    source = read_source(name)
    assert source.title.in_language("nl") != source.title.in_language("en")
    assert len(source.schedule.split()) == 5
    assert source.cadence.startswith("P")
    assert set(source.assertions.min) | set(source.assertions.max) <= set(TABLES.values())
    assert ("http" in source.doors) == bool(source.allowed_hosts)


@pytest.mark.parametrize("name", FOLDERS)
def test_every_source_has_a_collector_for_its_doors(name):
    collector, doors = collector_of(name), read_source(name).doors
    assert isinstance(collector.PARSER_VERSION, int)
    assert callable(collector.parse)
    assert hasattr(collector, "discover") == ("http" in doors)
    assert hasattr(collector, "shipped") == ("shipped" in doors)


def test_all_folders_are_named():
    assert source_names() == FOLDERS
    assert len(FOLDERS) >= 3


def test_a_source_that_is_not_there_is_told_with_those_that_are(install):
    with pytest.raises(UnknownSourceError, match=f"'nowhere'. Choose from: {NAME}"):
        read_source("nowhere")


@pytest.mark.parametrize(
    ("card", "field"),
    [
        ({"doors": ["window"]}, "doors"),
        ({"title": {"nl": "Alleen Nederlands"}}, "title.en"),
        ({"limits": {"megabytes": 3}}, "limits.megabytes"),
        ({"colour": "blue"}, "colour"),
        ({"assertions": {"min": {"core.observation": "many"}}}, "assertions.min"),
    ],
)
def test_a_card_that_is_wrong_is_named(install, card, field):
    install(card=card)
    with pytest.raises(CollectorError, match=rf"(?s)collectors/{NAME}/source.yaml:.*{field}.*Mend the file"):
        read_source(NAME)


def test_a_card_that_is_no_yaml_is_named(install, tmp_path):
    (tmp_path / "sources" / NAME / "source.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(CollectorError, match=r"source\.yaml"):
        read_source(NAME)


def test_a_card_without_a_title_is_named(install, tmp_path):
    path = tmp_path / "sources" / NAME / "source.yaml"
    card = yaml.safe_load(path.read_text(encoding="utf-8"))
    del card["title"]
    path.write_text(yaml.safe_dump(card), encoding="utf-8")
    with pytest.raises(CollectorError, match="title"):
        read_source(NAME)
