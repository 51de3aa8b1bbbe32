"""The collector of the checklist: what each repository of ads can do, with a source and a mark for every tick.

The marks: V, read in the publisher's own documentation, data or code; S, read with others; G, general knowledge. Only
V, or what a person confirmed, is a fact. S is kept as 'perhaps' (0 to 1), and G gives no figure at all.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from collectors.framework import Context, FileRefusedError, IssueKind, Parsed
from collectors.framework.parsed import RawRow
from collectors.framework.rows import Observation, locator
from collectors.framework.tables import read_csv_rows
from warehouse import Landed

SOURCE = "repository_functions"
PARSER_VERSION = 1
SHIPPED = Path(__file__).with_name("functions.csv")
INDICATOR = "repository_function"
Function = Literal[
    "api", "keyword_search", "country_filter", "retention_one_year",
    "field_content", "field_payer", "field_targeting", "field_recipients",
]  # fmt: skip


class Tick(BaseModel):
    """One row: what a repository can or cannot do, who says so, and who confirmed it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    service_id: str = Field(min_length=1)
    function: Function
    status: Literal["present", "absent", "not_established"]
    mark: Literal["V", "S", "G"]
    source_url: str = Field(pattern=r"^https://[^\s]+$")
    note: str
    read_on: date
    confirmed_by: str
    confirmed_on: date | None

    @field_validator("confirmed_on", mode="before")
    @classmethod
    def _blank_is_none(cls, value: object) -> object:
        return value or None

    @model_validator(mode="after")
    def _general_knowledge_is_no_fact(self) -> "Tick":
        if self.mark == "G" and self.status != "not_established" and not self.is_confirmed:
            message = "general knowledge (G) is no fact: put not_established, or let a person confirm it"
            raise ValueError(message)
        if bool(self.confirmed_by) != bool(self.confirmed_on):
            message = "confirmed_by and confirmed_on belong together"
            raise ValueError(message)
        return self

    @property
    def is_confirmed(self) -> bool:
        """Whether a person looked, and said so."""
        return bool(self.confirmed_by and self.confirmed_on)

    @property
    def interval(self) -> tuple[float, float] | None:
        """1 present, 0 absent, 0 to 1 where only others say so, None where nothing is established."""
        if self.status == "not_established":
            return None
        if self.mark == "S" and not self.is_confirmed:
            return 0.0, 1.0
        return (1.0, 1.0) if self.status == "present" else (0.0, 0.0)


COLUMNS = list(Tick.model_fields)


def shipped() -> Iterable[Path]:
    """The checklist that ships with the project."""
    return [SHIPPED]


def recognises(path: Path) -> bool:
    """Whether a file bears the checklist's name."""
    return path.name == SHIPPED.name


def parse(landed: Landed, context: Context) -> Parsed:
    """Read the checklist: an observation a tick.

    Raises:
        FileRefusedError: other columns, or no row.
    """
    told = Parsed()
    rows = read_csv_rows(landed.path.read_bytes(), landed.file_name, told)
    if rows[0] != COLUMNS:
        reason = f"the columns are not {', '.join(COLUMNS)}."
        remedy = "Begin with a copy of collectors/repository_functions/functions.csv."
        raise FileRefusedError(landed.file_name, "row 1", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    told.keep_raw("ticks", [RawRow(landed.file_name, number, cells) for number, cells in enumerate(rows, start=1)])
    told.set_row_aside(landed.file_name, 1)
    seen: set[tuple[str, str]] = set()
    for number, cells in enumerate(rows[1:], start=2):
        if any(cells):
            _add(cells, landed.file_name, number, context, told, seen)
    return told


def _add(
    cells: list[str], file_name: str, number: int, context: Context, told: Parsed, seen: set[tuple[str, str]]
) -> None:
    tick = _tick(cells, file_name, number, told)
    if tick is None:
        return
    if tick.service_id not in {service.id for service in context.services.services}:
        _tell(told, file_name, number, IssueKind.SERVICE_UNKNOWN, f"'{tick.service_id}' is no service of services.yaml")
        return
    if (tick.service_id, tick.function) in seen:
        _tell(told, file_name, number, IssueKind.ROW_DUPLICATE, "this function of this service came before")
        return
    seen.add((tick.service_id, tick.function))
    low, high = tick.interval or (None, None)
    told.add(
        Observation(
            edition=f"{SOURCE}/{tick.service_id}", service_id=tick.service_id, part="", indicator=INDICATOR,
            period_start=None, period_end=tick.confirmed_on or tick.read_on, locator=locator(file_name, number, 3),
            unit="count", surface=tick.function, value_low=low, value_high=high,
            value_text=f"{tick.status} [{'confirmed' if tick.is_confirmed else tick.mark}]", is_blank=low is None,
            maturity="final" if tick.is_confirmed or tick.mark == "V" else "provisional", source_url=tick.source_url,
        )
    )  # fmt: skip


def _tick(cells: list[str], file_name: str, number: int, told: Parsed) -> Tick | None:
    if len(cells) != len(COLUMNS):
        _tell(told, file_name, number, IssueKind.ROW_BROKEN, f"{len(cells)} cells where {len(COLUMNS)} belong")
        return None
    try:
        return Tick.model_validate(dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=True)))
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}".lstrip(": ") for one in error.errors())
        _tell(told, file_name, number, IssueKind.VALUE_UNREADABLE, wrong)
        return None


def _tell(told: Parsed, file_name: str, number: int, kind: IssueKind, reason: str) -> None:
    told.tell(
        kind, "rejected_row", locator(file_name, number), f"The row was left out: {reason}.",
        "Mend the row; the card of repository_functions says what belongs in it.",
    )  # fmt: skip
