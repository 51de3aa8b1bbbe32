"""Reports of an invented signatory in the described shape, with maps of its own, and how tests read them."""

import copy
import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from collectors.code_reports import maps
from collectors.framework import Context, Issue, IssueKind
from collectors.framework.loading import parse
from collectors.framework.parsed import Parsed
from collectors.framework.rows import Answer, Observation, ReportPart, Subscription
from norms import ServiceRegister
from warehouse import Landed

FILE_NAME = "voorbeeldplatform_5.json"
TABLE_HEADER = ["Member State", "Accounts removed", "Share removed", "Money kept back"]
TABLE = [
    TABLE_HEADER,
    ["Netherlands", "1,234", "12.5%", "€1,000.50"],
    ["Greece", "0", "0%", "0"],
    ["Total EU", "9,750", "10%", "2,000"],
    ["Total EEA", "9,900", "11%", "2,100"],
]
MAPS = {
    "rounds": [
        "report,period_start,period_end,basis,code_edition",
        "5,2024-07-01,2024-12-31,stated,2022",
        "8,2025-07-01,2025-12-31,inferred,2025",
    ],
    "reports": [
        "slug,report,seen_as,is_map_whole",
        "voorbeeldplatform,5,json,yes",
        "voorbeeldplatform,8,page,no",
        "onbekend,8,page,no",
    ],
    "headers": [
        "signatory,report,sli,header,indicator,unit,scale,basis",
        "voorbeeldplatform,5,14.2.1,Accounts removed,sli_14.2.1.accounts_removed,count,,reviewed",
        "voorbeeldplatform,5,14.2.1,Share removed,sli_14.2.1.share_removed,share,,reviewed",
        "voorbeeldplatform,5,14.2.1,Money kept back,sli_14.2.1.money_kept_back,eur,,reviewed",
        "voorbeeldplatform,5,14.2.ttp1,Accounts removed,sli_14.2.ttp1.accounts_removed,count,,reviewed",
        "voorbeeldplatform,5,31.2.1,Accounts removed,sli_31.1.1.videos_checked,count,,transcription",
        "voorbeeldplatform,5,18.2.1,Accounts removed,sli_14.2.1.accounts_removed,count,,reviewed",
    ],
}


def place_maps(folder: Path, monkeypatch: Any) -> None:
    """Put maps of the invented signatory in place, beside the project's own places and placeholders."""
    target = folder / "maps"
    shutil.copytree(maps.FOLDER, target)
    for name, lines in MAPS.items():
        (target / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(maps, "FOLDER", target)


def services() -> ServiceRegister:
    return ServiceRegister.model_validate(
        {
            "version": 1,
            "services": [
                {"id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": ["vlop"],
                 "names": {"code_reports": ["Voorbeeldplatform"]}},
                {"id": "voorbeeldwinkel", "name": "Voorbeeldwinkel", "kinds": ["vlop"],
                 "names": {"code_reports": ["Voorbeeldwinkel"]}},
                {"id": "voorbeeldgroep", "name": "Voorbeeldgroep", "kinds": ["report_umbrella"],
                 "names": {"code_reports": ["Voorbeeldgroep"]}},
            ],
        }
    )  # fmt: skip


CONTEXT = Context(services(), b"key")


def sli(code: str = "14.2.1", table: Sequence[object] | str | None = None, **others: object) -> dict[str, Any]:
    value = json.dumps(TABLE) if table is None else table if isinstance(table, str) else json.dumps(table)
    return {"id": 91, "name": f"SLI {code}", "code": code, "field_type": "table", "table_value": value,
            "sig_value": "<p>How we <b>counted</b>.</p>"} | others  # fmt: skip


def qre(code: str = "14.2.1", text: object = "<p>We remove accounts.</p>") -> dict[str, Any]:
    return {"id": 92, "name": f"QRE {code}", "code": code, "field_type": "text", "sig_value": text}


def measure(code: str = "14.2", *slis: Mapping[str, object], **others: object) -> dict[str, Any]:
    return {"name": f"Measure {code}", "code": code, "slis": list(slis)} | others


def commitment(code: str = "14", *measures: Mapping[str, object], signed: object = None) -> dict[str, Any]:
    special = [{"id": 5, "name": "Measures", "field_type": "measures_list", "code": f"sm{code}.1", "sig_value": signed}]
    return {
        "id": 214, "name": f"Commitment {code}", "code": code, "description": "words", "order": 1, "chapter_id": 43,
        "sig_value": None, "type_id": 1, "specialMeasures": special, "measures": list(measures),
    }  # fmt: skip


def report(*commitments: Mapping[str, object], **others: object) -> dict[str, Any]:
    held = commitments or (
        commitment(
            "14", measure("14.1"), measure("14.2", sli(), qres=[qre()]), signed="<p>Measure 14.1</p><p>Measure 14.2</p>"
        ),
    )
    chapter = {"id": 43, "name": "Integrity", "report_id": 5, "commitments": list(held)}
    return copy.deepcopy(
        {"id": 5, "name": "Voorbeeldplatform", "published": 1, "publish_date": "2025-03-25", "type": "vlop",
         "chapters": [chapter]} | others
    )  # fmt: skip


def with_table(*rows: Sequence[object]) -> dict[str, Any]:
    """A report with one table under SLI 14.2.1."""
    return report(commitment("14", measure("14.2", sli(table=list(rows)))))


def read(folder: Path, content: object, name: str = FILE_NAME) -> Parsed:
    """Write a report, as JSON unless it is bytes, and parse it as a run does."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    path = folder / name
    path.write_bytes(data)
    landed = Landed(
        source="code_reports", file_name=name, door="path", url=None, retrieved_at=datetime.now(UTC), sha256="0" * 64,
        landed_sha256="0" * 64, bytes=len(data), etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip
    return parse(landed, CONTEXT)


def figures(parsed: Parsed) -> dict[tuple[str, str], tuple[float | None, float | None, str | None]]:
    """(last word of the indicator, country): low, high and the cell."""
    return {
        (row.indicator.rpartition(".")[2], row.country): (row.value_low, row.value_high, row.value_text)
        for row in observations(parsed)
    }


def observations(parsed: Parsed) -> list[Observation]:
    return [row for row in parsed.rows[Observation] if isinstance(row, Observation)]


def answers(parsed: Parsed) -> dict[str, Answer]:
    return {row.element: row for row in parsed.rows[Answer] if isinstance(row, Answer)}


def signed(parsed: Parsed) -> list[str]:
    return [row.measure_id for row in parsed.rows[Subscription] if isinstance(row, Subscription)]


def part(parsed: Parsed, name: str = "code") -> ReportPart:
    """The record of the figures that were read or, named 'code_words', of the answers."""
    (found,) = [row for row in parsed.rows[ReportPart] if isinstance(row, ReportPart) and row.part == name]
    return found


def kinds(parsed: Parsed) -> set[IssueKind]:
    return {issue.kind for issue in parsed.issues}


def issues(parsed: Parsed, kind: IssueKind) -> list[Issue]:
    return [issue for issue in parsed.issues if issue.kind is kind]
