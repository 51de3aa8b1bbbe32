"""Invented dumps in the publisher's form: quoted as PHP quotes, nested ZIPs, a checksum beside it."""

import hashlib
import io
import json
import re
import zipfile

from collectors.framework import Context
from norms import ServiceRegister

SOURCE = "dsa_transparency_database"
V2_HEADER = (
    "uuid,decision_visibility,decision_visibility_other,end_date_visibility_restriction,decision_monetary,"
    "decision_monetary_other,end_date_monetary_restriction,decision_provision,end_date_service_restriction,"
    "decision_account,end_date_account_restriction,account_type,decision_ground,decision_ground_reference_url,"
    "illegal_content_legal_ground,illegal_content_explanation,incompatible_content_ground,"
    "incompatible_content_explanation,incompatible_content_illegal,category,category_addition,category_specification,"
    "category_specification_other,content_type,content_type_other,content_language,content_date,content_id_ean,"
    "territorial_scope,application_date,decision_facts,source_type,source_identity,automated_detection,"
    "automated_decision,platform_name,platform_uid,created_at"
)
V2_FULL = V2_HEADER.split(",")
ONLY_FULL = {
    "illegal_content_explanation", "incompatible_content_explanation", "territorial_scope", "decision_facts",
}  # fmt: skip
V2_LIGHT = [column for column in V2_FULL if column not in ONLY_FULL]
V1_FULL = [column for column in V2_FULL if column != "content_id_ean"]
V1_LIGHT = [column for column in V2_LIGHT if column != "content_id_ean"]
EEA = re.findall(r"\w\w", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK")
EU = [country for country in EEA if country not in {"IS", "LI", "NO"}]
SECRET = "A told on B, see https://voorbeeld.invalid"
DAY = "2026-01-05"
NAME = f"sor-global-{DAY}-full.zip"
SERVICES = ServiceRegister.model_validate(
    {
        "services": [
            {
                "id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": ["code_signatory"],
                "names": {"dsa_transparency_database": ["Voorbeeld Platform"]},
            },
            {"id": "stille-dienst", "name": "Stille Dienst", "kinds": ["code_signatory"]},
        ]
    }
)  # fmt: skip
CONTEXT = Context(services=SERVICES, hash_key=b"0123456789abcdef")
NEEDS_QUOTES = re.compile(r'[,"\\\n\r\t ]')


def words(*items):
    """A list column's text."""
    return json.dumps(list(items), separators=(",", ":"))


def statement(number=0, **cells):
    """One statement of an invented platform; `cells` are those that matter to a test."""
    return dict.fromkeys(V2_FULL, "") | {
        "uuid": f"{number:08x}-0000-4000-a000-000000000000",
        "decision_visibility": words("DECISION_VISIBILITY_CONTENT_REMOVED"),
        "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
        "incompatible_content_explanation": SECRET,
        "category": "STATEMENT_CATEGORY_VIOLENCE",
        "content_type": words("CONTENT_TYPE_TEXT"),
        "content_date": "2026-01-03 00:00:00",
        "territorial_scope": words(*EEA),
        "application_date": "2026-01-04 00:00:00",
        "decision_facts": f'the "facts", number {number}',
        "source_type": "SOURCE_VOLUNTARY",
        "source_identity": SECRET,
        "automated_detection": "Yes",
        "automated_decision": "AUTOMATED_DECISION_FULLY",
        "platform_name": "Voorbeeld Platform",
        "platform_uid": f"puid-{number}",
        "created_at": f"{DAY} 06:00:00",
    } | cells  # fmt: skip


def quoted(cell):
    """A cell as PHP writes it."""
    return '"' + cell.replace('"', '""') + '"' if NEEDS_QUOTES.search(cell) else cell


def line(row, columns=V2_FULL):
    """A row as a line of CSV, without its end."""
    return ",".join(quoted(row[column]) for column in columns)


def part(*rows, columns=V2_FULL):
    """A CSV part; a row is a statement or a line as it is. The last one has no line end."""
    lines = [one if isinstance(one, str) else line(one, columns) for one in rows]
    return "\n".join([",".join(columns), *lines]).encode("utf-8", "surrogateescape")


def archive(contents, method=zipfile.ZIP_DEFLATED):
    """The bytes of a ZIP."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        for name, data in contents:
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 6, 3, 0, 0)), data, method)
    return packed.getvalue()


def write_dump(folder, *parts, name=NAME, per_archive=2, checksum=True):
    """Write a dump of these CSV parts, and its checksum beside it."""
    stem = name.removesuffix(".zip")
    inner = []
    for start in range(0, len(parts), per_archive):
        number = start // per_archive
        csvs = [(f"{stem}-{number:05}-{at:05}.csv", data) for at, data in enumerate(parts[start : start + per_archive])]
        inner.append((f"{stem}-{number:05}.csv.zip", archive(csvs)))
    return write_archive(folder, inner, name, checksum=checksum)


def write_archive(folder, inner, name=NAME, *, checksum=True):
    """Write a dump of these inner archives, and its checksum beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(archive(inner, zipfile.ZIP_STORED))
    if checksum:
        write_checksum(path)
    return path


def write_checksum(path):
    """Write the checksum of a dump beside it, as the publisher does: no line end."""
    sha1 = hashlib.sha1(path.read_bytes()).hexdigest()
    path.with_name(path.name + ".sha1").write_text(f"{sha1}  {path.name}", encoding="utf-8")
