"""The collector of TikTok's repository of ads.

Answers come from the API, or from a file that a person saved. Each is stored without names (`redact`), and read from
that copy (`parse`).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from collectors.framework import Context, Parsed, Remote, read_source
from collectors.framework.answered_ads import AdApi, read_answers, redact_answers
from collectors.framework.headed_tables import Redactor
from collectors.framework.json_shapes import Storable
from collectors.framework.organisations import read_organisations
from collectors.framework.saved_answers import AnswerShapes, write_saved
from collectors.framework.transport import Fetched, Transport
from collectors.tiktok_commercial_content.ads import SERVICE, read_ad
from collectors.tiktok_commercial_content.questions import ad_in, ads_in, answers, id_of, questions
from norms.plain_yaml import read_yaml
from warehouse import Landed

SOURCE = "tiktok_commercial_content"
PARSER_VERSION = 1
SUFFIXES = (".json",)
FIELDS = Path(__file__).with_name("fields.yaml")


def discover(context: Context) -> Iterator[Remote]:
    """Give the questions, one a file."""
    return questions(context)


def fetch(remote: Remote, context: Context, transport: Transport, folder: Path) -> Fetched:
    """Put one question and write what was answered.

    Raises:
        SourceUnavailableError: no secret, no token, or no answer at all.
    """
    target = folder / remote.file_name
    write_saved(target, answers(remote, context, transport))
    return Fetched(target, remote.url, None)


def recognises(path: Path) -> bool:
    """Whether a file bears the name that the collector gives."""
    return path.name.startswith("tiktok_")


def redact(path: Path, context: Context, target: Path) -> None:
    """Write to `target` what may be stored of an answer.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    redact_answers(path, target, _api(), _storable(context), read_source(SOURCE).limits)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one answer, published or redacted: rows for core.ad and core.repository_answer.

    Raises:
        FileRefusedError: no answer of this API, or fewer than half of its ads can be read.
    """
    return read_answers(landed, _api(), _storable(context), read_source(SOURCE).limits)


@cache
def _api() -> AdApi:
    fields = read_yaml(FIELDS.read_text(encoding="utf-8"))
    shapes = AnswerShapes(fields["list"], fields["detail"])
    # An empty answer was seen to be one in client code only; TikTok's documentation does not say that it is whole.
    return AdApi(SERVICE, shapes, ads_in, ad_in, id_of, read_ad, is_empty_proof=False)


def _storable(context: Context) -> Storable:
    return Storable(Redactor(context.hash_key, read_organisations("tiktok")))
