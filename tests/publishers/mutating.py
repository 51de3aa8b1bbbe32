"""Faults in what is published: each takes the good bytes of a table, an answer or a page, and spoils one thing."""

import csv
import io
import json
import zipfile

HOSTILE = ['=HYPERLINK("https://voorbeeld.invalid")', "<script>alert(1)</script>", "'; DROP TABLE core.ad; --"]
LONG = "x" * 1_200_000


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def as_csv(rows):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def dropped(data, place):
    return as_csv([row[:place] + row[place + 1 :] for row in rows_of(data)])


def renamed(data, place):
    header, *rows = rows_of(data)
    return as_csv([[*header[:place], "Iets anders", *header[place + 1 :]], *rows])


def added(data, _place):
    header, *rows = rows_of(data)
    return as_csv([[*header, "Nieuw"], *([*row, "1"] for row in rows)])


def reordered(data, _place):
    return as_csv([row[::-1] for row in rows_of(data)])


def repeated(data, _place):
    rows = rows_of(data)
    return as_csv([*rows, rows[-1]])


def broken(data, _place):
    return data.rstrip(b"\n") + b'\n"a quote that is "never closed, x\n'


def long_field(data, place):
    rows = rows_of(data)
    return as_csv([*rows, [LONG if at == place else "" for at in range(len(rows[0]))]])


def long_key(data, key):
    return json_with(data, key, lambda value: {key: value, "nieuw_veld": LONG})


def dropped_key(data, key):
    return json_with(data, key, lambda _: {})


def renamed_key(data, key):
    return json_with(data, key, lambda value: {"iets_anders": value})


def added_key(data, key):
    return json_with(data, key, lambda value: {key: value, "nieuw_veld": "Wilhelmina"})


def json_with(data, key, make):
    """Replace a key in every object that has it; a file of lines stays one."""
    lines = data.decode().splitlines() if data.count(b"\n{") else [data.decode()]
    return "\n".join(json.dumps(_walked(json.loads(line), key, make)) for line in lines).encode()


def _walked(value, key, make):
    if isinstance(value, list):
        return [_walked(one, key, make) for one in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for name, inner in value.items():
        found |= make(inner) if name == key else {name: _walked(inner, key, make)}
    return found


def packed(members, stored=zipfile.ZIP_DEFLATED):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", stored) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 6, 3, 0, 0)), data, stored)
    return written.getvalue()


def bomb(member):
    return packed({member: b"0" * 3_000_000})


def nested(member, data):
    return packed({member: data, "inside.tar": packed({member: data})})


def absolute(member, data):
    return packed({f"/etc/{member}": data})
