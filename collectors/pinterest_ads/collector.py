"""The collector of Pinterest's repository of ads.

A person copies what Pinterest's website shows into a table (template.csv).
The file is stored without names (`redact`), and read from that copy (`parse`).
"""

from functools import cache
from pathlib import Path

from collectors.framework import Context, Issue, Parsed, read_source
from collectors.framework.exported_ads import AdExport, question_in, read_export, redact_export
from collectors.framework.headed_tables import Redactor, TableMap
from collectors.framework.organisations import read_organisations
from collectors.pinterest_ads.ads import SERVICE, read_ad, worth
from norms.plain_yaml import read_yaml
from warehouse import Landed

SOURCE = "pinterest_ads"
PREFIX = "pinterest_ads"
PARSER_VERSION = 1
COLUMNS = Path(__file__).with_name("columns.yaml")


def recognises(path: Path) -> bool:
    """Whether a file bears a name that says what was asked."""
    return question_in(path.name, PREFIX) is not None


def redact(path: Path, context: Context, target: Path) -> list[Issue]:
    """Write to `target` what may be stored of a file; rows and columns keep their places.

    Returns what was met in the file that its copy no longer shows.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    return redact_export(path, target, _export(), _redactor(context), read_source(SOURCE).limits)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one file, published or redacted: rows for core.ad and core.repository_answer.

    Raises:
        FileRefusedError: no table of this source, or fewer than half of its rows can be read.
    """
    return read_export(landed, _export(), _redactor(context), read_source(SOURCE).limits)


@cache
def _export() -> AdExport:
    table = TableMap.model_validate(read_yaml(COLUMNS.read_text(encoding="utf-8")))
    return AdExport(PREFIX, SERVICE, table, read_ad, worth)


def _redactor(context: Context) -> Redactor:
    return Redactor(context.hash_key, read_organisations("pinterest"))
