"""The table of faults: what each does, which publishers it can befall and why not others, and what must come of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.conftest import SHARED_DATA
from tests.publishers import mutating
from tests.publishers.mutating import HOSTILE, LONG
from tests.publishers.replaying import LOGIN
from tests.publishers.samples import Publisher, publishers

TABLES = {"csv"}
DUMPS = "dsa_transparency_database"
PACKING = {DUMPS, "google_political_ads", "snap_political_ads", "transparency_reports"}
BY_HAND = "a person brings the file"
NO_TABLE = "what it gives is no table"
SENSES = {"csv": "a row", "json": "an object", "jsonl": "an object", "html": "a page"}


@dataclass(frozen=True)
class Fault:
    """`why_not` says why it cannot befall a publisher, '' when it can.

    `on_the_way` is a fault of the transport; otherwise `spoil` gives the bytes of the file. `outcomes` are those that
    will do; `is_published`: what was really published is put in, where it is at hand; `is_told`: there must be an
    issue, of one of `kinds` if given; `keeps_values`: whole means the same values in every column, else in every column
    that holds no name.
    """

    name: str
    why_not: Callable[[Publisher], str]
    spoil: Callable[[Publisher, bytes], bytes] | None = None
    outcomes: tuple[str, ...] = ("refused", "not fetched", "read")
    is_published: bool = False
    is_told: bool = True
    keeps_values: bool = True
    kinds: tuple[str, ...] = ()

    @property
    def on_the_way(self) -> bool:
        """Whether the publisher's server does it."""
        return self.spoil is None


def is_tried(source: str, fault: Fault) -> bool:
    """Whether the tests switch a fault on at a source."""
    can_be = not fault.why_not(publishers()[source])
    return can_be and (source, fault.name) not in OPEN


def anywhere(_publisher: Publisher) -> str:
    return ""


def over_http(publisher: Publisher) -> str:
    return "" if publisher.url else BY_HAND


def of_files(publisher: Publisher) -> str:
    return BY_HAND if not publisher.url else "every question has an answer of its own" if publisher.is_api else ""


def of_tables(publisher: Publisher) -> str:
    return "" if publisher.form in TABLES else NO_TABLE


def of_figures(publisher: Publisher) -> str:
    if publisher.spoilt == "value":
        return "that column is the one that is dropped below"
    return of_tables(publisher)


def of_keyed(publisher: Publisher) -> str:
    return "" if publisher.spoilt else "a page has no columns"


def of_archives(publisher: Publisher) -> str:
    if publisher.source in PACKING:
        return ""
    return "its form is no archive; tests/collectors has those who take one as well"


def of_dumps(publisher: Publisher) -> str:
    return "" if publisher.source == DUMPS else "only a dump of a day is known to come late or with such lines"


def of_others(publisher: Publisher) -> str:
    return over_http(publisher) or ("a dump of a day may come late" if publisher.source == DUMPS else "")


def of_text(publisher: Publisher) -> str:
    return "" if publisher.name else "no cell of it is free text"


def _as_text(publisher: Publisher, make: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    return lambda text: publisher.file(make(text))


def in_columns(table, keyed):
    """Spoil the place of the publisher's own column or key."""

    def spoil(publisher, text):
        if publisher.form in TABLES:
            header = mutating.rows_of(text)[0]
            return publisher.file(table(text, header.index(publisher.spoilt)))
        return publisher.file(keyed(text, publisher.spoilt))

    return spoil


def with_words(words):
    """Put other words where a name stands, escaped as the form asks."""

    def spoil(publisher, text):
        old = publisher.name.encode()
        if publisher.form == "csv":
            rows = [[cell.replace(publisher.name, words) for cell in row] for row in mutating.rows_of(text)]
            return publisher.file(mutating.as_csv(rows))
        escaped = words.replace("\\", "\\\\").replace('"', '\\"') if "json" in publisher.form else words
        assert old in text
        return publisher.file(text.replace(old, escaped.encode()))

    return spoil


def encoded(words, encoding):
    """Names in another script and encoding."""

    def spoil(publisher, text):
        assert publisher.name.encode() in text
        told = text.replace(publisher.name.encode(), words.encode()).decode("utf-8-sig")
        return publisher.file(told.encode(encoding, "replace"))

    return spoil


def bytes_of(data):
    return lambda publisher, _: publisher.file(data) if publisher.form == "csv" and publisher.member else data


def with_mark(publisher, text):
    mark = b"\xef\xbb\xbf"
    return publisher.file(mark + text.removeprefix(mark))


def long_one(publisher, text):
    if publisher.form == "csv":
        return publisher.file(mutating.long_field(text, 0))
    if publisher.form == "html":
        return text.replace(b"</body>", f"<p>{LONG}</p></body>".encode())
    return mutating.long_key(text, publisher.spoilt)


def with_real_lines(publisher, text):
    """The lines of 2024 that broke other readers, each with its comment left out, in the layout of that year."""
    rows = mutating.rows_of(text)
    old = mutating.dropped(text, rows[0].index("content_id_ean"))
    published = (SHARED_DATA / "sor" / "malformed_rows_real.csv.txt").read_bytes()
    lines = [block.strip(b"\n") for block in re.split(rb"(?m)^# .*\n", published)[1:]]
    return publisher.file(old + b"\n".join(lines))


def without_figure(publisher, text):
    rows = mutating.rows_of(text)
    place = next(place for row in rows[1:] for place, cell in enumerate(row) if publisher.figure_in(text) in cell)
    return publisher.file(mutating.dropped(text, place))


def twice(publisher, text):
    if publisher.form == "csv":
        return publisher.file(mutating.repeated(text, 0))
    return text + text.rstrip(b"\n").splitlines()[-1] + b"\n"


# What does not hold, or was not tried in this way: it stands in the document with its reason, and is not tried here.
OPEN = {
    (DUMPS, "row twice"): "statements are not held against each other; one that stands in a dump twice counts twice",
}
# The rows of a dump are mended in one go, and told with what else was mended in that part.
NOT_UTF_8 = ("encoding", "row_repaired")
REFUSED, AWAY, READ = "refused", "not fetched", "read"
FAULTS = [
    Fault("too many requests", over_http, outcomes=(AWAY, READ)),
    Fault("not found", of_others, outcomes=(AWAY, READ)),
    Fault("not there yet", of_dumps, outcomes=(AWAY,), is_told=False),
    Fault("server error", over_http, outcomes=(AWAY, READ)),
    Fault("no answer in time", over_http, outcomes=(AWAY,)),
    Fault("stalls half-way", over_http, outcomes=(AWAY,)),
    Fault("body cut off", over_http, outcomes=(AWAY,)),
    Fault("redirect to another host", over_http, outcomes=(AWAY, READ)),
    Fault("redirect to an address inside", over_http, outcomes=(AWAY, READ)),
    Fault("the name leads to an address inside", over_http, outcomes=(AWAY,)),
    Fault("other ETag, same content", of_files, outcomes=(READ,), is_told=False),
    Fault("other content without ETag", of_files, outcomes=(READ,), is_told=False),
    Fault("login page with status 200", anywhere, lambda p, t: LOGIN),
    Fault("web page", anywhere, lambda p, t: b"<!DOCTYPE html><html><body><p>Moved.</p></body></html>"),
    Fault("JSON of something else", anywhere, bytes_of(b'{"message": "hello"}')),
    Fault("empty file", anywhere, bytes_of(b""), outcomes=(REFUSED, AWAY, READ)),
    Fault("file cut off", anywhere, lambda p, t: p.file(t)[: len(p.file(t)) * 2 // 3] if p.member or p.form != "csv"
          or p.beside(b"") else p.file(mutating.broken(t, 0))),
    Fault("wrong SHA-1", lambda p: "" if p.beside(b"") else "it publishes no checksum",
          lambda p, t: p.file(t), outcomes=(REFUSED,), kinds=("checksum_wrong",)),
    Fault("column of a figure dropped", of_figures, without_figure),
    Fault("column dropped", of_keyed, in_columns(mutating.dropped, mutating.dropped_key)),
    Fault("column renamed", of_keyed, in_columns(mutating.renamed, mutating.renamed_key)),
    Fault("column added", of_keyed, in_columns(mutating.added, mutating.added_key)),
    Fault("columns in another order", of_tables, lambda p, t: p.file(mutating.reordered(t, 0)), is_told=False),
    Fault("UTF-8 with a byte order mark", anywhere, with_mark,
          is_told=False),
    Fault("Latin-1", of_text, encoded("Société Vérité", "latin-1"), keeps_values=False, kinds=NOT_UTF_8),
    Fault("GB18030", of_text, encoded("示例公司", "gb18030"), keeps_values=False, kinds=NOT_UTF_8),
    Fault("broken line", of_tables, lambda p, t: p.file(mutating.broken(t, 0)), kinds=("row_broken",)),
    Fault("real broken lines", of_dumps, with_real_lines, outcomes=(READ,), is_published=True),
    Fault("row twice", lambda p: "" if p.form in {"csv", "jsonl"} else NO_TABLE, twice, kinds=("row_duplicate",)),
    Fault("field beyond the limit", anywhere, long_one),
    *(
        Fault(f"{kind} as a name", of_text, with_words(words), is_told=False, keeps_values=False)
        for kind, words in zip(("formula", "HTML", "SQL"), HOSTILE, strict=True)
    ),
    Fault("zip bomb", of_archives, lambda p, t: p.around(mutating.bomb(p.member or p.file_name)), outcomes=(REFUSED,)),
    Fault("archive in the archive", of_archives,
          lambda p, t: p.around(mutating.nested(p.member or p.file_name, t)), outcomes=(REFUSED,)),
    Fault("absolute path in the archive", of_archives,
          lambda p, t: p.around(mutating.absolute(p.member or p.file_name, t)), outcomes=(REFUSED,)),
]  # fmt: skip
MODES = {
    "not found": "not_found", "not there yet": "not_found",
    "too many requests": "too_many_requests", "server error": "server_error", "no answer in time": "no_answer",
    "stalls half-way": "stall", "body cut off": "cut_body", "redirect to another host": "redirect_elsewhere",
    "redirect to an address inside": "redirect_inside", "the name leads to an address inside": "private_address",
    "other ETag, same content": "other_etag", "other content without ETag": "no_etag",
}  # fmt: skip
