"""The column, row, scope, category and file-name maps: CSV files in `maps/`, one fact a line."""

import csv
import re
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from collectors.transparency_reports.wording import folded

FOLDER = Path(__file__).parent / "maps"
PARTS = tuple(str(number) for number in range(1, 12))
CATEGORY_PARTS = ("3", "4", "5", "6")
INDICATOR_PARTS = ("7", "8", "9", "10")
CONTEXT = "contextual information"


class Column(NamedTuple):
    """A column of the template; `role` is 'figure' for a column of its own indicator, else what the cell says."""

    position: int
    header: str
    role: str
    indicator: str = ""
    unit: str = ""


class Indicator(NamedTuple):
    """What a row of parts 7 to 10 counts; in rows by language it may be something else."""

    indicator: str
    unit: str
    language_indicator: str
    language_unit: str


class Scope(NamedTuple):
    """What a scope narrows an indicator to; an empty unit leaves the indicator's own."""

    dimension: str
    unit: str
    is_template: bool


class Category(NamedTuple):
    """A code of the template: the category above it ('' for a category itself) and the parts that have it."""

    code: str
    parent: str
    parts: frozenset[str]


@cache
def columns(part: str) -> dict[str, Column]:
    """The template's columns of a part by folded header; columns of remarks are not among them."""
    return {
        folded(row["header"]): Column(
            int(row["position"]), row["header"], row["role"], row["indicator"], row["unit"]
        )
        for row in _rows("columns")
        if row["part"] == part
    }  # fmt: skip


@cache
def indicators(part: str) -> dict[str, Indicator]:
    """The template's indicators of a part by folded text."""
    return {
        folded(row["text"]): Indicator(
            row["indicator"], row["unit"],
            row["language_indicator"] or row["indicator"], row["language_unit"] or row["unit"],
        )
        for row in _rows("indicators")
        if row["part"] == part
    }  # fmt: skip


@cache
def scopes(part: str) -> dict[str, Scope]:
    """Scopes of a part, other than countries and languages, by folded text."""
    return {
        folded(row["text"]): Scope(row["dimension"], row["unit"], row["is_template"] == "yes")
        for row in _rows("scopes")
        if row["part"] == part
    }


@cache
def elements(part: str) -> dict[str, str]:
    """Names of the answers in parts 1 and 11 by folded text."""
    return {folded(row["text"]): row["element"] for row in _rows("answers") if row["part"] == part}


@cache
def categories() -> dict[str, Category]:
    """The template's codes by folded code."""
    return {
        folded(row["code"]): Category(row["code"], row["parent"], frozenset(row["parts"].split("|")))
        for row in _rows("categories")
    }


@cache
def category_repairs() -> dict[str, str]:
    """Codes and words that services write in place of the template's code."""
    return {folded(row["text"]): row["code"] for row in _rows("category_repairs")}


@cache
def countries() -> dict[str, str]:
    """Member states, and 'EU' for the total, by folded text."""
    return {folded(row["text"]): row["country"] for row in _rows("countries")}


@cache
def languages() -> dict[str, str]:
    """Languages by folded text: codes, English names, and codes of countries that services write instead."""
    return {folded(row["text"]): row["language"] for row in _rows("languages")}


@cache
def part_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a part's file or sheet is called."""
    return tuple((row["part"], re.compile(row["pattern"])) for row in _rows("part_names"))


@cache
def surfaces(kind: Literal["file", "section", "scope"]) -> dict[str, str]:
    """Surfaces by the folded end of a file's name, a section or a scope; '' is the service as a whole."""
    return {folded(row["text"]): row["surface"] for row in _rows("surfaces") if row["kind"] == kind}


@cache
def texts(kind: Literal["blank", "placeholder"]) -> frozenset[str]:
    """Folded texts that stand for an empty cell, or that the template has where an answer belongs."""
    return frozenset(folded(row["text"]) for row in _rows("texts") if row["kind"] == kind)


@cache
def addresses() -> tuple[tuple[str, str], ...]:
    """Reports with an address of their own: (name to land under, address)."""
    return tuple((row["file_name"], row["url"]) for row in _rows("addresses"))


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
