"""The register of organisations: well-formed, and without natural persons."""

import csv
import re

import pytest

from collectors.framework import CollectorError
from collectors.framework.organisations import KINDS, KNOWN_BY, REGISTER, read_organisations

HEADER = "platform,page_id,organisation_id,name,kind\n"


def _register(folder, *lines):
    path = folder / "organisations.csv"
    path.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_every_line_is_read():
    with REGISTER.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    found = [
        (platform, page, *organisation.model_dump().values())
        for platform in ("meta", "google", "snap")
        for page, organisation in read_organisations(platform).items()
    ]
    assert len(found) == len(lines) > 0
    assert found == [tuple(line.values()) for line in lines]
    assert {kind for *_, kind in found} <= set(KINDS)


def test_a_name_belongs_to_one_organisation():
    listed = [each for platform in KNOWN_BY for each in read_organisations(platform).values()]
    pairs = {(each.organisation_id, each.name.casefold()) for each in listed}
    assert len(pairs) == len({name for _, name in pairs}) == len({identity for identity, _ in pairs})


@pytest.mark.shared_data
def test_pages_are_those_of_the_notes_and_no_person_is_among_them(shared_data):
    notes = (shared_data.parent / "reference" / "ad_repositories_notes.md").read_text(encoding="utf-8")
    chapter = notes[notes.index("## 7.") : notes.index("## 8.")]
    seen, persons = chapter.split("Persons seen:")[0], chapter.split("Persons seen:")[1].split("Government:")[0]
    listed = set(read_organisations())
    person_ids = set(re.findall(r"\d{9,}", persons)) | set(re.findall(r"Wilders (\d{9,})", seen))
    assert len(person_ids) == 8
    assert not listed & person_ids
    ministry = set(re.findall(r"BZK (\d{9,})", chapter))
    assert listed == (set(re.findall(r"\d{9,}", seen)) | ministry) - person_ids


@pytest.mark.shared_data
def test_googles_ids_are_those_of_the_notes(shared_data):
    notes = (shared_data.parent / "reference" / "ad_repositories_notes.md").read_text(encoding="utf-8")
    chapter = notes[notes.index("## 7.") : notes.index("## 8.")]
    named = set(re.findall(r"AR\d+", chapter))
    assert len(named) == 14
    assert set(read_organisations("google")) == named


@pytest.mark.shared_data
def test_snaps_names_stand_in_the_published_file_as_they_are_listed(shared_data):
    with (shared_data / "ads/snap_2023/PoliticalAds_2023_asof_2023-05-21.csv").open(encoding="utf-8-sig") as file:
        payers = {line["PayingAdvertiserName"] for line in csv.DictReader(file)}
    assert set(read_organisations("snap")) <= payers


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("google,900000001,voorbeeldpartij,Voorbeeldpartij,party", "page_id"),
        ("snap, Voorbeeldpartij,voorbeeldpartij,Voorbeeldpartij,party", "page_id"),
        ("meta,12a,voorbeeldpartij,Voorbeeldpartij,party", "page_id"),
        ("meta,0,voorbeeldpartij,Voorbeeldpartij,party", "page_id"),
        ("meta,900000001,Voorbeeld Partij,Voorbeeldpartij,party", "organisation_id"),
        ("meta,900000001,voorbeeldpartij,,party", "name"),
        ("meta,900000001,voorbeeldpartij, Voorbeeldpartij,party", "name"),
        ("meta,900000001,voorbeeldpersoon,Voorbeeldpersoon,person", "kind"),
        ("elsewhere,900000001,voorbeeldpartij,Voorbeeldpartij,party", "platform"),
        ("meta,900000001,voorbeeldpartij", "name"),
        ("meta,900000001,voorbeeldpartij,Voorbeeldpartij,party,more", "a cell too many"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, told):
    with pytest.raises(CollectorError, match=rf"line 2: .*{told}"):
        read_organisations(path=_register(tmp_path, line))


def test_a_page_that_stands_twice_is_named(tmp_path):
    line = "meta,900000001,voorbeeldpartij,Voorbeeldpartij,party"
    with pytest.raises(CollectorError, match="line 3: page 900000001 is listed before"):
        read_organisations(path=_register(tmp_path, line, line))
