"""Landing: a file as it came, its sidecar last, and no bytes that nobody landed."""

import hashlib
import json

import pytest

from warehouse import Arrival, Landing, WarehouseError
from warehouse import landing as module

ARRIVAL = Arrival("voorbeeldbron", "run-1", "http", "https://voorbeeld.invalid/a.csv", '"v1"')
SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # NIST's own example


@pytest.fixture
def landing(tmp_path):
    return Landing(tmp_path / "landing")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"abc")
    return path


def test_a_file_stands_under_its_fingerprint_with_its_facts(landing, file):
    landed = landing.land(file, ARRIVAL)
    place = landing.folder / "voorbeeldbron" / SHA_OF_ABC
    assert landed.path == place / "a.csv"
    assert landed.path.read_bytes() == b"abc"
    assert landed.source_file_id == "voorbeeldbron/ba7816bf8f01cfea"
    assert sorted(path.name for path in place.iterdir()) == ["a.csv", "a.csv.landed.json"]
    facts = json.loads((place / "a.csv.landed.json").read_text(encoding="utf-8"))
    assert (facts["url"], facts["etag"], facts["door"], facts["bytes"]) == (ARRIVAL.url, '"v1"', "http", 3)
    assert facts["sha256"] == facts["landed_sha256"] == SHA_OF_ABC
    assert not facts["path"].startswith("/")
    assert list(landing.all()) == [landed]


def test_the_folder_can_be_moved(landing, file, tmp_path):
    landed = landing.land(file, ARRIVAL)
    landing.folder.rename(tmp_path / "elsewhere")
    moved = Landing(tmp_path / "elsewhere").find(landed.source_file_id)
    assert moved.path.read_bytes() == b"abc"


def test_the_same_bytes_are_landed_once_under_the_first_name(landing, file, tmp_path):
    first = landing.land(file, ARRIVAL)
    other = tmp_path / "b.csv"
    other.write_bytes(b"abc")
    assert landing.land(other, Arrival("voorbeeldbron", "run-2", "path")) == first
    assert landing.is_landed(SHA_OF_ABC, "voorbeeldbron")
    assert not landing.is_landed(SHA_OF_ABC, "elders")
    assert len(list(landing.all())) == 1


def test_order_counts_up_over_all_sources(landing, tmp_path):
    names = ["c.csv", "a.csv", "b.csv"]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(name, encoding="utf-8")
        landing.land(tmp_path / name, Arrival(f"bron-{number % 2}", "run", "path"))
    assert [(one.order, one.file_name) for one in landing.all()] == [(1, "c.csv"), (2, "a.csv"), (3, "b.csv")]
    assert [one.file_name for one in landing.all("bron-0")] == ["c.csv", "b.csv"]


def test_a_landing_that_was_cut_off_before_its_sidecar_does_not_count(landing, file, monkeypatch):
    def cut_off(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "_write_durably", cut_off)
        with pytest.raises(KeyboardInterrupt):
            landing.land(file, ARRIVAL)
    assert list(landing.folder.glob("*/*/a.csv"))
    assert list(landing.all()) == []
    assert not landing.is_landed(SHA_OF_ABC, "voorbeeldbron")
    assert landing.land(file, ARRIVAL).order == 1


def test_every_byte_is_synced_before_the_name_stands(landing, file, monkeypatch):
    done = []
    sync, replace = module.os.fsync, module.Path.replace
    monkeypatch.setattr(module.os, "fsync", lambda number: done.append("sync") or sync(number))
    monkeypatch.setattr(module.Path, "replace", lambda self, to: done.append(to.name) or replace(self, to))
    landing.land(file, ARRIVAL)
    assert [step for step in done if step != "sync"] == ["a.csv", "a.csv.landed.json"]
    assert done[done.index("a.csv") - 1] == "sync"
    assert done[done.index("a.csv.landed.json") - 1] == "sync"


def test_what_is_stored_in_place_of_a_file_with_personal_data(landing, file, tmp_path):
    cleared = tmp_path / "cleared.csv"
    cleared.write_bytes(b"***")
    landed = landing.land(file, ARRIVAL, cleared)
    assert landed.path.name == "a.csv"
    assert landed.path.read_bytes() == b"***"
    assert landed.sha256 == SHA_OF_ABC
    assert landed.landed_sha256 == hashlib.sha256(b"***").hexdigest()
    assert landing.is_landed(SHA_OF_ABC, "voorbeeldbron")
    assert landing.find(landed.source_file_id) == landed


@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_bytes_that_differ_are_refused(landing, file, harm):
    landed = landing.land(file, ARRIVAL)
    landed.path.write_bytes(b"abd") if harm == "changed" else landed.path.unlink()
    with pytest.raises(WarehouseError, match=r"a\.csv: its bytes differ"):
        landing.find(landed.source_file_id)
    with pytest.raises(WarehouseError, match=r"a\.csv: its bytes differ"):
        list(landing.checked())


def test_a_file_that_was_never_landed_is_named(landing):
    with pytest.raises(WarehouseError, match="voorbeeldbron/0123"):
        landing.find("voorbeeldbron/0123")


@pytest.mark.parametrize(
    "name",
    ["a b.csv", "=cmd()!R1C1.csv", "'; DROP TABLE core.run; --.csv", "[*]?.csv", "ж\u202egnp.csv", "a\nb.csv", ".a.csv",
     f"{'n' * 200}.csv"],
)  # fmt: skip
def test_any_name_that_a_folder_can_hold_comes_back(landing, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"abc")
    landed = landing.land(path, ARRIVAL)
    assert list(landing.all()) == [landed]
    assert landing.find(landed.source_file_id).path.name == name
    assert landing.land(path, ARRIVAL) == landed


def test_a_name_that_is_a_sidecars_is_refused(landing, tmp_path):
    path = tmp_path / "a.landed.json"
    path.write_bytes(b"{}")
    with pytest.raises(WarehouseError, match="Rename the file"):
        landing.land(path, ARRIVAL)
    assert not landing.folder.exists()
