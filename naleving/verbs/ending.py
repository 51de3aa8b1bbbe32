"""How a command ends when something is wrong: a sentence on stderr and the right exit code."""

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

from briefings import BriefingError
from collectors.framework import CollectorError
from collectors.framework.errors import UnknownSourceError
from metrics import MetricsError
from naleving.errors import SettingsError
from norms import NormError
from receipts import ReceiptError
from warehouse import WarehouseError

ATTENTION = 1
WRONG_USE = 2

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def attention(message: str) -> typer.Exit:
    """Name on stderr what needs attention; raise what is returned."""
    sys.stderr.write(f"{message}\n")
    return typer.Exit(ATTENTION)


def wrong_use(message: str) -> typer.Exit:
    """Say on stderr what to give instead; raise what is returned."""
    sys.stderr.write(f"{message}\n")
    return typer.Exit(WRONG_USE)


def told_plainly(command: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Turn the errors that the rooms raise into one sentence on stderr; anything else is a bug and shows its trace."""

    @functools.wraps(command)
    def wrapped(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        try:
            return command(*args, **kwargs)
        except (SettingsError, UnknownSourceError) as error:
            raise wrong_use(str(error)) from error
        except (CollectorError, WarehouseError, NormError, MetricsError, ReceiptError, BriefingError) as error:
            raise attention(str(error)) from error

    return wrapped
