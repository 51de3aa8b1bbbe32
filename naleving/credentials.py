"""Secrets that publishers ask for: from the environment, or from a file that only its owner can read.

Never from arguments, which every user of the machine can see; and a collector is handed only those that its card names.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from collectors.framework import read_source
from naleving.errors import SettingsError
from warehouse import Home

PREFIX = "NALEVING_"
FILE = ".secrets"


def read_credentials(home: Home, names: Iterable[str]) -> dict[str, str]:
    """Return those of the named secrets that were given; `NALEVING_<NAME>` in the environment goes before the file.

    The file is `.secrets` under NALEVING_HOME, or what NALEVING_SECRETS names: lines of NAME=value, blank lines and
    lines that begin with # left aside. Without names nothing is opened.

    Raises:
        SettingsError: others can read the file, or a line is none; its text is never quoted.
    """
    wanted = set(names)
    if not wanted:
        return {}
    from_environment = {name: os.environ.get(PREFIX + name, "") for name in wanted}
    given = _read_file(_path(home)) | {name: text for name, text in from_environment.items() if text}
    return {name: given[name] for name in wanted if given.get(name)}


def missing_secrets(home: Home, source: str) -> list[str]:
    """Return the secrets of a source's card that were not given; none when the file that may hold them is refused.

    A file that is refused is for the run itself to tell, which says what to do.
    """
    names = read_source(source).secrets
    try:
        given = read_credentials(home, names)
    except SettingsError:
        return []
    return [name for name in names if name not in given]


def _path(home: Home) -> Path:
    return Path(os.environ.get(f"{PREFIX}SECRETS") or home.path / FILE)


def _read_file(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    # What was checked is what is read, also when the path is changed between the two.
    with path.open(encoding="utf-8") as file:
        _check_owner(path, os.fstat(file.fileno()))
        lines = [line.strip() for line in file]
    given = {}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        name, equals, text = line.partition("=")
        if not equals or not name.strip().isidentifier():
            message = f"{path}, line {number}: no line of the form NAME=value. Mend it; docs/operations.md shows one."
            raise SettingsError(message)
        given[name.strip()] = text.strip().strip("'\"")
    return given


def _check_owner(path: Path, found: os.stat_result) -> None:
    if found.st_uid != os.getuid():
        message = f"{path}: belongs to another user. Make the user that runs naleving its owner (chown), or move it."
        raise SettingsError(message)
    if stat.S_IMODE(found.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        message = f"{path}: others than its owner can read it. Run: chmod 600 {path}; and renew the secrets in it."
        raise SettingsError(message)
