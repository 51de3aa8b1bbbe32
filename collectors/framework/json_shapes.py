"""What may be stored of a JSON answer: a shape says so, field by field, and mirrors the answer.

A shape is an object with a shape for each key ('*' for keys that are data themselves, such as countries), a list of one
shape, or for a single value: as_is (no names in it), id (what the register lists organisations by), name (a pseudonym),
left_out (that it was filled is all that stays). A field without a shape is told, and stored as pseudonyms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from collectors.framework.headed_tables import Redactor
from collectors.framework.redacting import hidden

Shape = str | Mapping[str, "Shape"] | Sequence["Shape"]
LEFT_OUT = "left out"
ANY_KEY = "*"
# What APIs write where nothing is known; no name, so it may stand.
NOTHING_KNOWN = {"", "-", "n/a", "none", "null"}
BLANK: tuple[object, ...] = (None, "", [], {})


def is_filled(value: object) -> bool:
    """Whether a value says anything: not null, '', 'N/A' or an empty list or object."""
    if isinstance(value, str):
        return value.strip().casefold() not in NOTHING_KNOWN
    return value not in BLANK


@dataclass
class Storable:
    """Makes what may be stored of values, and collects the paths of fields that no shape names."""

    redactor: Redactor
    unknown: set[str] = field(default_factory=set)

    def of(self, value: object, shape: Shape | None, path: str = "") -> object:
        """Return a value as it may be stored; what is stored already comes out unchanged."""
        if value is None or isinstance(value, bool):
            return value
        if shape == "left_out":
            return LEFT_OUT if is_filled(value) else value
        if isinstance(value, Mapping) and isinstance(shape, Mapping):
            return {
                key: self.of(each, shape.get(key, shape.get(ANY_KEY)), f"{path}.{key}") for key, each in value.items()
            }
        if isinstance(value, list) and isinstance(shape, list):
            return [self.of(each, shape[0], f"{path}[]") for each in value]
        if isinstance(value, str) and isinstance(shape, str):
            return self._single(value, shape)
        if is_filled(value):
            self.unknown.add(path.lstrip("."))
        return self._hidden(value)

    def _single(self, text: str, stored_as: str) -> str:
        if stored_as == "as_is" or (stored_as == "id" and text.strip() in self.redactor.organisations):
            return text
        return hidden(self.redactor.key, text) if is_filled(text) else text

    def _hidden(self, value: object) -> object:
        if isinstance(value, Mapping):
            return {key: self._hidden(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._hidden(each) for each in value]
        return hidden(self.redactor.key, value) if isinstance(value, str) else value
