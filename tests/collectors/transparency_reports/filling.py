"""The official template filled with the H2 2025 figures of 25 services: 25 whole reports to load.

Rows of the template stay where they are; a row for which the copy has no figure stays blank. What a provider has to
expand itself ('AT, [...], SE', 'bg', '[...]', 'sv') is taken out, and the rows that the copy has stand in its place,
with the scopes as published. Where a key occurs twice in a part, the second row follows the first.
"""

import csv
import io
import zipfile
from collections import defaultdict
from pathlib import Path

from openpyxl import Workbook

from norms import read_services
from tests.collectors.transparency_reports.category_parts import fill_category_part
from tests.collectors.transparency_reports.flattened import (
    PERIOD,
    Flattened,
    IndicatorRow,
    read_flattened,
    template_rows,
)

ROOT = Path(__file__).resolve().parents[3]
SHEETS = {
    1: "1_report_identification",
    2: "2_categories_names",
    3: "3_member_states_orders",
    4: "4_notices",
    5: "5_own_initiative_illegal",
    6: "6_own_initiative_TC",
    7: "7_appeals_and_recidivism",
    8: "8_automated_means",
    9: "9_human_resources",
    10: "10_AMAR",
    11: "11_qualitative",
}
WORKBOOKS = {"App Store", "Bing", "SHEIN", "Wikipedia"}
BASE_SURFACES = {"All", "Core"}
WHOLE_SCOPES = {"total": "total number", "own initiative": "own-initiative"}
Table = list[list[str]]


def fill_reports(shared_data: Path, folder: Path) -> dict[str, Path]:
    """Write one report a service into `folder`; return its file by the service's id in `services.yaml`."""
    flattened = read_flattened(shared_data)
    register = read_services(ROOT / "services.yaml")
    templates = {part: template_rows(shared_data, part) for part in SHEETS}
    reports: dict[str, Path] = {}
    for name in flattened.services:
        service = register.by_name("transparency_reports", name)
        assert service is not None, name
        reports[service.id] = _write(folder, service.id, name, filled_tables(flattened, templates, name))
    return reports


def filled_tables(flattened: Flattened, templates: dict[int, Table], service: str) -> dict[str, Table]:
    """All tables of one report by name, e.g. '6_own_initiative_TC_Ads'."""
    tables = {SHEETS[1]: _identification(templates[1], flattened, service), SHEETS[2]: templates[2]}
    for part in range(3, 7):
        for surface, rows in _by_surface(flattened.categories(part, service)).items():
            tables[_name(part, surface)] = fill_category_part(templates[part], rows, service, part == 3)
    for part in range(7, 11):
        for surface, rows in _by_surface(flattened.indicators(part, service)).items():
            tables[_name(part, surface)] = _indicator_part(part, templates[part], rows, service)
    tables[SHEETS[11]] = _answers(templates[11], flattened, service)
    return tables


def _by_surface(rows: list) -> dict[str, list]:
    surfaces: dict[str, list] = defaultdict(list)
    for row in rows:
        surfaces[row.surface].append(row)
    return surfaces or {"All": []}


def _name(part: int, surface: str) -> str:
    return SHEETS[part] if surface in BASE_SURFACES else f"{SHEETS[part]}_{surface}"


def _identification(template: Table, flattened: Flattened, service: str) -> Table:
    start, end = PERIOD.split("/")
    # The copy has no dates of publication; the day on which reports were due stands for it.
    values = [flattened.provider(service), "2026-02-28", "2025-08-31", start, end]
    rows = [[row[0], service, row[2], value] for row, value in zip(template[1:], values, strict=True)]
    return [template[0], *rows]


def _indicator_part(part: int, template: Table, rows: list[IndicatorRow], service: str) -> Table:
    width = len(template[0])
    left = list(rows)
    filled: Table = [template[0]]
    for cells in template[1:]:
        if _is_to_be_expanded(part, cells[5]):
            continue
        row = next((row for row in left if _key(row.section, row.indicator, row.scope) == _key(*cells[3:6])), None)
        if row:
            left.remove(row)
        scope = row.scope if row else cells[5]
        value = _text(row.value) if row else ""
        filled.append(_padded([cells[0], service, PERIOD, cells[3], cells[4], scope, value], width))
    for row in left:
        indicator = row.indicator or template[1][4]
        cells = [template[-1][0], service, PERIOD, row.section, indicator, row.scope, _text(row.value)]
        filled.append(_padded(cells, width))
    return filled


def _is_to_be_expanded(part: int, scope: str) -> bool:
    return scope == "[...]" or (part in {8, 9} and len(scope) == 2) or (part == 10 and scope != "TOTAL")


def _key(section: str, indicator: str, scope: str) -> tuple[str, str, str]:
    scope = scope.strip().lower()
    # The copy has no indicator in part 10: there is one only.
    return section.strip(), indicator.strip() if section.strip() != "AMAR" else "", WHOLE_SCOPES.get(scope, scope)


def _answers(template: Table, flattened: Flattened, service: str) -> Table:
    texts = {_plain(indicator): text for indicator, text in flattened.texts(service)}
    rows = [[row[0], service, PERIOD, row[3], texts.pop(_plain(row[3]), "")] for row in template[1:]]
    return [template[0], *rows, *(["All", service, PERIOD, indicator, text] for indicator, text in texts.items())]


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("¡¯", "'").split()).lower()


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _text(value: float | None) -> str:
    return "" if value is None else str(value)


def _write(folder: Path, service_id: str, service: str, tables: dict[str, Table]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if service in WORKBOOKS:
        return _write_workbook(folder / f"{service_id}.xlsx", tables)
    path = folder / f"{service_id}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            text = io.StringIO(newline="")
            csv.writer(text).writerows(rows)
            archive.writestr(zipfile.ZipInfo(f"{name}.csv"), text.getvalue().encode())
    return path


def _write_workbook(path: Path, tables: dict[str, Table]) -> Path:
    book = Workbook(write_only=True)
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([_number_or_text(cell) for cell in row])
    book.save(path)
    return path


def _number_or_text(cell: str) -> float | str | None:
    try:
        return int(cell) if cell.lstrip("-").isdigit() else float(cell)
    except ValueError:
        return cell or None
