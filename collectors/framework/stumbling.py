"""A collector that trips over what it reads: the file is refused, and neither the run nor other files are held up."""

import csv
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind

# What code runs into on content that nobody foresaw; a full disk or a lost database says nothing about the file.
UNFORESEEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, csv.Error)
REMEDY = "Tell whoever keeps this tool, with the file; once it is mended, run 'naleving rebuild'."


@contextmanager
def refusing(file_name: str) -> Iterator[None]:
    """Turn an error that nobody foresaw into the refusal of a file.

    The error is named by its kind and its place in the code, never by its words: those may quote a person's name.

    Raises:
        FileRefusedError: the code inside met an error in what it read.
    """
    try:
        yield
    except UNFORESEEN as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"reading it stopped with {type(error).__name__} at {Path(where.filename).name}, line {where.lineno}."
        raise FileRefusedError(file_name, "whole file", reason, REMEDY, IssueKind.READER_STUMBLED) from error
