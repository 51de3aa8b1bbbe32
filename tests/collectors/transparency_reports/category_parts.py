"""Parts 3 to 6 of the official template, filled."""

from tests.collectors.transparency_reports.flattened import PERIOD, CategoryRow, is_category

Table = list[list[str]]
# Where part 3 has orders to provide information, after the two columns of medians that the copy left out.
ORDER_COLUMNS = (6, 7, 10)


def fill_category_part(template: Table, rows: list[CategoryRow], service: str, has_scopes: bool) -> Table:
    """Fill parts 3 to 6; a TOTAL that comes again begins a second table below the first."""
    skeleton = [cells for cells in template[1:] if not has_scopes or cells[5] == "TOTAL"]
    filled: Table = [template[0]]
    for number, table in enumerate(tables_of(rows)):
        whole = [row for row in table if row.scope in {"", "TOTAL"}]
        lines = _onto(skeleton, whole) if number == 0 else [(row.code, row) for row in whole]
        filled += [_cells(template, service, code, row, has_scopes) for code, row in lines]
        scoped = [row for row in table if row.scope not in {"", "TOTAL"}]
        filled += [_cells(template, service, row.code, row, has_scopes) for row in scoped]
    return filled


def tables_of(rows: list[CategoryRow]) -> list[list[CategoryRow]]:
    """Split rows at each TOTAL that comes again: Bing reports two tables in one part."""
    tables: list[list[CategoryRow]] = [[]]
    seen: set[str] = set()
    for row in rows:
        if row.code == "TOTAL" and row.scope in seen:
            tables.append([])
            seen = set()
        if row.code == "TOTAL":
            seen.add(row.scope)
        tables[-1].append(row)
    return tables


def _onto(skeleton: Table, rows: list[CategoryRow]) -> list[tuple[str, CategoryRow | None]]:
    left = list(rows)
    lines: list[tuple[str, CategoryRow | None]] = []
    parent = ""
    for cells in skeleton:
        code = cells[3].strip()
        if is_category(code):
            lines += _taken(left, parent)
            parent = code
        own = "" if is_category(code) else parent
        row = next((row for row in left if (row.parent, row.code) == (own, code)), None)
        if row:
            left.remove(row)
        lines.append((code, row))
    lines += _taken(left, parent)
    return lines + [(row.code, row) for row in left]


def _taken(left: list[CategoryRow], parent: str) -> list[tuple[str, CategoryRow]]:
    """Take out the rows of a category for which the template has no line."""
    wanted = [row for row in left if parent and row.parent == parent]
    for row in wanted:
        left.remove(row)
    return [(row.code, row) for row in wanted]


def _cells(template: Table, service: str, code: str, row: CategoryRow | None, has_scopes: bool) -> list[str]:
    cells = [template[1][0], service, PERIOD, code, ""] + [""] * (len(template[0]) - 5)
    if has_scopes:
        cells[5] = row.scope if row else "TOTAL"
    columns = ORDER_COLUMNS if has_scopes else range(5, 5 + len(row.figures) if row else 5)
    for column, figure in zip(columns, row.figures if row else (), strict=False):
        cells[column] = "" if figure is None else str(figure)
    return cells
