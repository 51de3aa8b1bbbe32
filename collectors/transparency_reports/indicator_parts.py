"""Parts 7 to 10: one row an indicator and scope, one column with the value."""

from collectors.framework import IssueKind
from collectors.transparency_reports.lines import Line, Lines, spans
from collectors.transparency_reports.maps import Indicator, categories, indicators, scopes, surfaces
from collectors.transparency_reports.part import Cells, Key, Part, joined
from collectors.transparency_reports.places import (
    country_of,
    is_left_open,
    language_of,
    lists_states,
    names_several,
)
from collectors.transparency_reports.readings import is_blank, notation_of, read_figure
from collectors.transparency_reports.repeats import Entry, number_namesakes, without_copies
from collectors.transparency_reports.wording import folded

# In this part the template lets each moderation system have rows of its own.
BY_SYSTEM = "8"
BY_LANGUAGE = ("8", "9")
LONGEST_SURFACE = 80
MILLION = 1_000_000.0
# No service that has to file part 10 has fewer recipients in any row; smaller numbers are counted in millions.
FEWEST_RECIPIENTS = 1_000


def read_indicator_part(part: Part, lines: Lines) -> int:
    """Read a table by indicator and scope into observations; return the number of rows read."""
    published = [line for line in lines if not _is_left_open_and_empty(part, line, lines)]
    states = _indicators_by_state(part, published)
    found = [Entry(line, key, (line.texts["value"],)) for line in published if (key := _key(part, line, lines, states))]
    entries, copies = without_copies(found)
    lines.tell_copies([entry.line.number for entry in copies])
    _tell_namesakes(part, number_namesakes(entries))
    values = [entry.line.texts["value"] for entry in entries]
    cells = Cells(part, lines, notation_of(values), _scale(part, values))
    for entry in entries:
        key = entry.key._replace(surface=joined(entry.key.surface, entry.set_name))
        cells.add(entry.line, entry.line.places["value"], entry.line.texts["value"], key)
    return len(entries)


def _is_left_open_and_empty(part: Part, line: Line, lines: Lines) -> bool:
    """Whether it is a row of the template that the service neither filled in nor took out."""
    scope = line.texts["scope"]
    if not is_left_open(scope) or not is_blank(line.texts["value"]):
        return False
    part.tell(
        IssueKind.PLACEHOLDER, "info", part.place(line.number, line.places["scope"]),
        "A row of the template that was left open; it holds no figure.", "Nothing.", scope,
    )  # fmt: skip
    lines.set_aside(line.number)
    return True


def _indicators_by_state(part: Part, lines: list[Line]) -> set[str]:
    """The indicators whose scopes are member states where the template asks for languages."""
    by_indicator: dict[str, list[Line]] = {}
    for line in lines if part.sheet.part in BY_LANGUAGE else ():
        by_indicator.setdefault(folded(line.texts["indicator"]), []).append(line)
    found = {name for name, own in by_indicator.items() if lists_states(line.texts["scope"] for line in own)}
    for name in sorted(found):
        first = next(line for line in by_indicator[name] if lists_states([line.texts["scope"]]))
        part.tell(
            IssueKind.CODE_UNKNOWN, "warning", part.place(first.number, first.places["scope"]),
            f"The rows of '{first.texts['indicator']}' list member states where the template asks for languages; "
            "they were read as member states.",
            "Ask the service for the figures by language.", first.texts["scope"],
        )  # fmt: skip
    return found


def _key(part: Part, line: Line, lines: Lines, states: set[str]) -> Key | None:
    """What a row is about; None for a row that is told."""
    indicator = indicators(part.sheet.part).get(folded(line.texts["indicator"]))
    if indicator is None:
        _reject_unknown(line, lines, "indicator", f"The template has no indicator '{line.texts['indicator']}'.")
        return None
    period = part.period_of(line)
    surface = joined(part.surface, _section_surface(part, line))
    key = Key(indicator.indicator, indicator.unit, period, surface=surface)
    if part.sheet.part == "10":
        return _by_country(part, line, lines, key)
    return _by_scope(part, line, indicator, key) or _by_place(part, line, lines, indicator, key, states)


def _section_surface(part: Part, line: Line) -> str:
    """The moderation system that a section names; '' for the template's own sections."""
    section = line.texts.get("section", "")
    known = surfaces("section").get(folded(section))
    if known is not None or not section:
        return known or ""
    part.tell(
        IssueKind.CODE_UNKNOWN, "info", part.place(line.number, line.places["section"]),
        "The template has no such section; its rows were kept apart under this name.",
        "If it names a moderation system, add it to the map of surfaces.", section,
    )  # fmt: skip
    return section[:LONGEST_SURFACE]


def _by_country(part: Part, line: Line, lines: Lines, key: Key) -> Key | None:
    text = line.texts["scope"]
    whole = scopes("10").get(folded(text))
    if whole is not None:
        _tell_repaired(part, line, "EU", is_repaired=not whole.is_template or text != "TOTAL")
        return key._replace(country="EU")
    place = country_of(text)
    if place is None:
        _reject_scope(line, lines)
        return None
    _tell_repaired(part, line, place.code, is_repaired=place.is_repaired)
    return key._replace(country=place.code)


def _by_scope(part: Part, line: Line, indicator: Indicator, key: Key) -> Key | None:
    """A scope of the template that is no place: total, upheld, own-initiative … or a system or category."""
    text = folded(line.texts["scope"])
    scope = scopes(part.sheet.part).get(text)
    if scope is not None:
        _tell_repaired(part, line, scope.dimension or "total", is_repaired=not scope.is_template)
        if scope.dimension == "language_agnostic":
            return key._replace(
                indicator=indicator.language_indicator, unit=indicator.language_unit, dimension=scope.dimension
            )
        return key._replace(dimension=scope.dimension, unit=scope.unit or key.unit)
    if part.sheet.part != BY_SYSTEM:
        return None
    category = categories().get(text)
    if category is not None:
        _tell_repaired(part, line, category.code, is_repaired=True)
        return key._replace(category=category.code, dimension="category")
    surface = surfaces("scope").get(text)
    return key._replace(surface=joined(key.surface, surface), dimension="total") if surface else None


def _by_place(part: Part, line: Line, lines: Lines, indicator: Indicator, key: Key, states: set[str]) -> Key | None:
    """A language or, where the whole indicator lists member states, a member state."""
    text = line.texts["scope"]
    if part.sheet.part not in BY_LANGUAGE:
        _reject_scope(line, lines)
        return None
    dimension = "total" if part.sheet.part == BY_SYSTEM else ""
    state = country_of(text) if folded(line.texts["indicator"]) in states else None
    if state is not None:
        return key._replace(country=state.code, dimension=dimension)
    language = language_of(text)
    if language is None:
        _reject_scope(line, lines)
        return None
    _tell_repaired(part, line, language.code, is_repaired=language.is_repaired)
    return key._replace(
        indicator=indicator.language_indicator, unit=indicator.language_unit, language=language.code,
        dimension=dimension,
    )  # fmt: skip


def _tell_repaired(part: Part, line: Line, code: str, *, is_repaired: bool) -> None:
    if is_repaired:
        part.tell(
            IssueKind.CODE_REPAIRED, "info", part.place(line.number, line.places["scope"]), f"Read as '{code}'.",
            "Nothing; the template asks for its own code.", line.texts["scope"],
        )  # fmt: skip


def _reject_scope(line: Line, lines: Lines) -> None:
    scope = line.texts["scope"]
    if is_left_open(scope):
        reason = "The scope is the template's own, so that the figure belongs to nothing known."
        lines.reject(
            line.number, IssueKind.PLACEHOLDER, reason, "Ask the service what it is about.", line.places["scope"]
        )
    elif names_several(scope):
        reason = "The figure is about several places together."
        remedy = "Ask the service for the figure of each place."
        lines.reject(line.number, IssueKind.CODE_UNKNOWN, reason, remedy, line.places["scope"])
    else:
        _reject_unknown(line, lines, "scope", f"'{scope}' is no scope of the template, member state or language.")


def _reject_unknown(line: Line, lines: Lines, role: str, reason: str) -> None:
    kind = IssueKind.ROW_UNKNOWN if role == "indicator" else IssueKind.CODE_UNKNOWN
    lines.reject(
        line.number, kind, reason, f"If services write it so, add it to the map of {role}s.", line.places[role]
    )  # fmt: skip


def _scale(part: Part, values: list[str]) -> float:
    """What bare numbers are counted in: millions where all recipients together would be fewer than a thousand."""
    if part.sheet.part != "10":
        return 1.0
    readings = [read_figure(value, "recipients") for value in values if not is_blank(value)]
    ends = [end for reading in readings if reading for end in (reading.low, reading.high) if end is not None]
    is_broken = any(end != int(end) for end in ends)
    return MILLION if ends and max(ends) < FEWEST_RECIPIENTS and is_broken else 1.0


def _tell_namesakes(part: Part, groups: list[list[Entry]]) -> None:
    if not groups:
        return
    if part.sheet.part == BY_SYSTEM:
        numbers = sorted(entry.line.number for group in groups for entry in group)
        part.tell(
            IssueKind.ROW_DUPLICATE, "info", part.place(numbers[0]),
            f"{len(numbers)} rows share indicator and scope with another row, with another figure; each was kept as a "
            f"set of its own, as the template allows for moderation systems: {spans(numbers)}.",
            "Read the contextual information beside them, or ask the service what each is about.",
        )  # fmt: skip
        return
    part.is_sure = False
    for first, second in ((group[0], entry) for group in groups for entry in group[1:]):
        part.tell(
            IssueKind.ROW_DUPLICATE, "warning", part.place(second.line.number),
            f"It stands in row {first.line.number} too, with another figure; neither was taken for the service.",
            "Ask the service which row counts.",
            " | ".join((second.line.texts["indicator"], second.line.texts["scope"], *second.figures)),
        )  # fmt: skip
