"""JSON as publishers give it: bytes to values, every number as the text that was published."""

import json

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind


class NotJsonError(ValueError):
    """A text is no JSON, or JSON that no publisher means: endless depth, numbers that are none."""


def read_json_file(data: bytes, file_name: str, advice: str) -> object:
    """Read a whole file; `advice` is what a person does when it cannot be read.

    Raises:
        FileRefusedError: empty, a web page, no UTF-8, or broken off.
    """
    text = _decoded(data, file_name, advice)
    try:
        return read_json(text)
    except NotJsonError as error:
        reason = f"the JSON breaks off or is damaged ({error})."
        raise FileRefusedError(file_name, "whole file", reason, advice, IssueKind.NOT_A_TABLE) from error


def read_json(text: str) -> object:
    """Read JSON with its numbers as text.

    Raises:
        NotJsonError: it is none.
    """
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise NotJsonError(str(error)) from error


def _decoded(data: bytes, file_name: str, advice: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"the bytes are not UTF-8 from byte {error.start} on."
        raise FileRefusedError(file_name, "whole file", reason, advice, IssueKind.ENCODING) from error
    if not text.strip():
        raise FileRefusedError(file_name, "whole file", "the file is empty.", advice, IssueKind.EMPTY_FILE)
    if text.lstrip().startswith("<"):
        reason = "JSON was expected, and it is a web page; a login page, perhaps."
        raise FileRefusedError(file_name, "line 1", reason, advice, IssueKind.NOT_A_TABLE)
    return text


def _refuse_constant(name: str) -> None:
    message = f"'{name}' is no number"
    raise ValueError(message)
