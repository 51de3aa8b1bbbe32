"""From a stored file to its pages: our own record of a question, a saved page of the API, a list of ads, or one ad."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import read_source

SOURCE = "meta_ads_archive"
MEGABYTE = 1024 * 1024
NAME = re.compile(r"ads_archive.*?(?:[_-](?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?(?: ?\([0-9]+\))?\.json", re.IGNORECASE)
REMEDY = "Save the answer of the API as it came, as JSON, and load it again."


@dataclass(frozen=True)
class Asked:
    """What was asked, of a file that this tool fetched itself."""

    country: str
    since: date
    page_ids: tuple[str, ...]
    at: str  # the moment: the same answer on another day is another sighting, so it is another file


@dataclass(frozen=True)
class Content:
    """The pages of one file, in their order; `asked` is None for what a person saved."""

    asked: Asked | None
    status: int | None
    pages: list[dict[str, Any]]


def is_archive(name: str) -> bool:
    """Whether a file bears the name of an answer: ads_archive….json."""
    return NAME.fullmatch(name) is not None


def day_in_name(name: str) -> date | None:
    """The day that a person added to a file's name.

    Raises:
        FileRefusedError: there is no such day in the calendar.
    """
    found = NAME.fullmatch(name)
    if found is None or found["day"] is None:
        return None
    try:
        return date.fromisoformat(found["day"])
    except ValueError as error:
        reason = f"{found['day']} is no day of the calendar."
        raise FileRefusedError(name, "file name", reason, "Mend the name.", IssueKind.PERIOD_UNREADABLE) from error


def read_content(path: Path) -> Content:
    """Read a file.

    Raises:
        FileRefusedError: too large, no JSON, or no answer of the API.
    """
    limit = read_source(SOURCE).limits.file_megabytes
    if path.stat().st_size > limit * MEGABYTE:
        reason = f"larger than {limit} MB."
        raise FileRefusedError(path.name, "whole file", reason, "Save fewer pages at a time.", IssueKind.TOO_LARGE)
    try:
        top = json.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reason = f"its bytes are not UTF-8 from byte {error.start} on, so that names would get other pseudonyms."
        raise FileRefusedError(path.name, "whole file", reason, REMEDY, IssueKind.ENCODING) from error
    except (ValueError, RecursionError) as error:
        reason = "it is no JSON; a login page, perhaps, or cut off."
        raise FileRefusedError(path.name, "whole file", reason, REMEDY, IssueKind.NOT_A_TABLE) from error
    content = _content(top)
    if content is None:
        reason = "it is JSON, and no answer of the archive: there is no list of ads in it."
        raise FileRefusedError(path.name, "whole file", reason, REMEDY, IssueKind.TEMPLATE_UNKNOWN)
    return content


def write_content(path: Path, content: Content) -> None:
    """Write what `read_content` reads again."""
    written: object = content.pages[0]
    if content.asked is not None:
        asked = asdict(content.asked) | {"since": content.asked.since.isoformat()}
        written = {"asked": asked, "status": content.status, "pages": content.pages}
    path.write_text(json.dumps(written, ensure_ascii=True), encoding="utf-8")


def _content(top: object) -> Content | None:
    if isinstance(top, list):
        return Content(None, None, [{"data": top}])
    if not isinstance(top, dict):
        return None
    if "asked" in top:
        return _ours(top)
    if isinstance(top.get("data"), list):
        return Content(None, None, [top])
    return Content(None, None, [{"data": [top]}]) if "page_id" in top else None


def _ours(top: dict[str, Any]) -> Content | None:
    try:
        asked = Asked(
            str(top["asked"]["country"]), date.fromisoformat(top["asked"]["since"]),
            tuple(str(one) for one in top["asked"]["page_ids"]), str(top["asked"]["at"]),
        )  # fmt: skip
        pages = [page for page in top["pages"] if isinstance(page["data"], list)]
        return Content(asked, int(top["status"]), pages)
    except (KeyError, TypeError, ValueError):
        return None
