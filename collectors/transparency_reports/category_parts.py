"""Parts 3 to 6: one row a category, one column a figure."""

from collectors.framework import IssueKind
from collectors.transparency_reports.lines import Line, Lines
from collectors.transparency_reports.maps import Column, categories, category_repairs, texts
from collectors.transparency_reports.part import Cells, Key, Part, joined
from collectors.transparency_reports.places import country_of, is_left_open, names_several
from collectors.transparency_reports.readings import notation_of
from collectors.transparency_reports.repeats import Entry, number_namesakes, number_tables, without_copies
from collectors.transparency_reports.wording import folded

OTHER = "KEYWORD_OTHER"
LONGEST_DESCRIPTION = 120


def read_category_part(part: Part, columns: dict[int, Column], lines: Lines) -> int:
    """Read a table by category into observations; return the number of rows read."""
    figure_columns = {index: column for index, column in columns.items() if column.role == "figure"}
    entries = _numbered(part, lines, _entries(part, lines))
    cells = Cells(part, lines, notation_of(text for entry in entries for text in entry.figures))
    for entry in entries:
        surface = joined(part.surface, entry.set_name)
        for index, column in figure_columns.items():
            key = entry.key._replace(indicator=column.indicator, unit=column.unit, surface=surface)
            cells.add(entry.line, index + 1, entry.line.figures[index], key)
    return len(entries)


def _entries(part: Part, lines: Lines) -> list[Entry]:
    entries: list[Entry] = []
    categories_above = _Categories(part)
    for line in lines:
        category = categories_above.of(line, lines)
        country = _country(part, line, lines) if category else None
        if category is None or country is None:
            continue
        key = Key("", "", part.period_of(line), country=country, category=category)
        entries.append(Entry(line, key, tuple(line.figures.values()), is_head=category == "TOTAL"))
    return entries


class _Categories:
    """Codes of the rows, each keyword under its category: the template's, or else the one that stands above it."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.above = ""
        self.others: dict[tuple[str, str], int] = {}
        self.told: set[str] = set()

    def of(self, line: Line, lines: Lines) -> str | None:
        """The row's category; None for a row that has none, which is told."""
        published = line.texts["category"]
        if not published:
            self._reject(line, lines, "The row has no category.")
            return None
        code = self._code(line, published)
        known = categories().get(folded(code))
        if not code.startswith("KEYWORD_"):
            self.above = code
            if code == "TOTAL":
                self.others.clear()
            return code
        parent = (known.parent if known else "") or self.above
        if not parent or parent == "TOTAL":
            self._reject(line, lines, "The keyword stands under no category.")
            return None
        self.above = parent
        return self._other(line, parent) if code == OTHER else f"{parent}/{code}"

    def _code(self, line: Line, published: str) -> str:
        for text in (published, f"KEYWORD_{published}"):
            known = categories().get(folded(text))
            code = known.code if known else category_repairs().get(folded(text))
            if code:
                if code != published:
                    self._tell_repaired(line, published, code)
                self._tell_misplaced(line, code)
                return code
        self._tell_once(line, published, "The template has no such code; it was kept as published.")
        return published.upper().replace(" ", "_") if published.isascii() else published

    def _other(self, line: Line, parent: str) -> str:
        description = " ".join(line.texts.get("description", "").split())[:LONGEST_DESCRIPTION]
        if folded(description) in texts("placeholder"):
            if line.has_figure:
                self.part.tell(
                    IssueKind.PLACEHOLDER, "info", self.part.place(line.number, line.places["description"]),
                    "The template's text stands where this 'other' should be described.",
                    "Ask the service what it counts here.", description,
                )  # fmt: skip
            description = ""
        if description:
            return f"{parent}/{OTHER}/{description}"
        if not line.has_figure:
            return f"{parent}/{OTHER}"
        scope = (parent, line.texts.get("scope", ""))
        self.others[scope] = self.others.get(scope, 0) + 1
        return f"{parent}/{OTHER}" + (f"/{self.others[scope]}" if self.others[scope] > 1 else "")

    def _tell_repaired(self, line: Line, published: str, code: str) -> None:
        self.part.tell(
            IssueKind.CODE_REPAIRED, "info", self.part.place(line.number, line.places["category"]),
            f"Read as {code}.", "Nothing; the template asks for the code.", published,
        )  # fmt: skip

    def _tell_misplaced(self, line: Line, code: str) -> None:
        known = categories()[folded(code)]
        if self.part.sheet.part not in known.parts:
            self._tell_once(line, code, "The template does not have this category in this part; it was kept.")

    def _tell_once(self, line: Line, code: str, message: str) -> None:
        if code not in self.told:
            self.told.add(code)
            self.part.tell(
                IssueKind.CODE_UNKNOWN, "info", self.part.place(line.number, line.places["category"]), message,
                "If it becomes common, add it to the map of categories.", code,
            )  # fmt: skip

    def _reject(self, line: Line, lines: Lines, reason: str) -> None:
        if line.has_figure:
            lines.reject(
                line.number, IssueKind.ROW_UNKNOWN, reason, "Read the row in the publisher's file.",
                line.places["category"],
            )  # fmt: skip
        else:
            lines.set_aside(line.number)


def _country(part: Part, line: Line, lines: Lines) -> str | None:
    """The member state of a row in part 3, '' in the other parts; None for a scope that is told."""
    if "scope" not in line.texts:
        return ""
    scope = line.texts["scope"]
    column = line.places["scope"]
    place = country_of(scope)
    if place:
        if place.is_repaired:
            part.tell(
                IssueKind.CODE_REPAIRED, "info", part.place(line.number, column), f"Read as {place.code}.",
                "Nothing; the template asks for Eurostat's codes.", scope,
            )  # fmt: skip
        return place.code
    if not line.has_figure:
        lines.set_aside(line.number)
        return None
    if is_left_open(scope):
        lines.reject(
            line.number, IssueKind.PLACEHOLDER, "The scope is the template's own, so that the member state is unknown.",
            "Ask the service which member states the figures are about.", column,
        )  # fmt: skip
    elif names_several(scope):
        lines.reject(
            line.number, IssueKind.CODE_UNKNOWN, "The figures are about several member states together.",
            "Ask the service for the figures of each member state.", column,
        )  # fmt: skip
    else:
        lines.reject(
            line.number, IssueKind.CODE_UNKNOWN, f"'{scope}' is no member state.",
            "If services write a member state so, add it to the map of countries.", column,
        )  # fmt: skip
    return None


def _numbered(part: Part, lines: Lines, entries: list[Entry]) -> list[Entry]:
    has_several_tables = number_tables(entries)
    kept, copies = without_copies(entries)
    lines.tell_copies([entry.line.number for entry in copies])
    if has_several_tables:
        second = next(entry for entry in kept if entry.turn == 2)
        part.tell(
            IssueKind.ROW_DUPLICATE, "warning", part.place(second.line.number),
            "The row TOTAL comes again with other figures; each table was read as a set of its own.",
            "Ask the service what each table is about; neither was taken for the service as a whole.",
            " | ".join(second.figures),
        )  # fmt: skip
    for group in [] if has_several_tables else number_namesakes(kept):
        part.is_sure = False
        _tell_contradiction(part, group)
    return kept


def _tell_contradiction(part: Part, group: list[Entry]) -> None:
    for entry in group[1:]:
        part.tell(
            IssueKind.ROW_DUPLICATE, "warning", part.place(entry.line.number),
            f"The row stands in row {group[0].line.number} too, with other figures; neither was taken for the service.",
            "Ask the service which row counts.", " | ".join(entry.figures),
        )  # fmt: skip
