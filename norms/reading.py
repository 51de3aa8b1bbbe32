"""From the two norm files to models; a wrong file is refused with its line and reason."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from norms.coherence import Incoherence, incoherences_of_norm, incoherences_of_register
from norms.errors import NormError, Problem
from norms.marked_yaml import MarkedYaml, UnreadableYamlError, read_marked_yaml
from norms.models import Norm
from norms.register import ServiceRegister
from norms.text import Node

Model = TypeVar("Model", bound=Node)


def read_norm(path: Path) -> Norm:
    """Read `commitments.yaml`.

    Raises:
        NormError: The file is not there, is no YAML, or holds something wrong: every problem with line and reason.
    """
    content = _content(path)
    marked = _marked(path, content)
    norm = _validated(Norm, path, marked, {"sha256": hashlib.sha256(content).hexdigest()})
    _refuse_incoherent(path, marked, incoherences_of_norm(norm))
    return norm


def read_services(path: Path) -> ServiceRegister:
    """Read `services.yaml`.

    Raises:
        NormError: The file is not there, is no YAML, or holds something wrong: every problem with line and reason.
    """
    marked = _marked(path, _content(path))
    register = _validated(ServiceRegister, path, marked, {})
    _refuse_incoherent(path, marked, incoherences_of_register(register))
    return register


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NormError(path.name, (Problem(None, f"cannot be read ({error.strerror})."),)) from error


def _marked(path: Path, content: bytes) -> MarkedYaml:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NormError(path.name, (Problem(line, "is not UTF-8. Save it as UTF-8."),)) from error
    try:
        return read_marked_yaml(text)
    except UnreadableYamlError as error:
        raise NormError(path.name, (error.problem,)) from error


def _validated(model: type[Model], path: Path, marked: MarkedYaml, added: dict[str, object]) -> Model:
    if not isinstance(marked.value, dict):
        raise NormError(path.name, (Problem(1, "does not hold a mapping with keys."),))
    for key in added:
        if key in marked.value:
            raise NormError(path.name, (Problem(marked.line((key,)), f"the key '{key}' is not for the file."),))
    try:
        return model.model_validate({**marked.value, **added})
    except ValidationError as error:
        raise NormError(path.name, _problems(marked, error)) from error


def _problems(marked: MarkedYaml, error: ValidationError) -> tuple[Problem, ...]:
    found = error.errors(include_url=False)
    places = {detail["loc"][:depth] for detail in found for depth in range(len(detail["loc"]))}
    # A list without its wrong items seems too short; only what lies deepest is the cause.
    causes = [detail for detail in found if detail["loc"] not in places]
    return _in_order([Problem(marked.line(cause["loc"]), _reason(cause)) for cause in causes])


def _reason(cause: ErrorDetails) -> str:
    place = ".".join(str(step) for step in cause["loc"])
    return f"{place}: {cause['msg'].removeprefix('Value error, ')}."


def _refuse_incoherent(path: Path, marked: MarkedYaml, incoherences: Iterable[Incoherence]) -> None:
    problems = [Problem(marked.line(place), reason) for place, reason in incoherences]
    if problems:
        raise NormError(path.name, _in_order(problems))


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))
