"""YAML that remembers on which line each value stands."""

from dataclasses import dataclass, field

import yaml

from norms.errors import Problem

Place = tuple[str | int, ...]


class UnreadableYamlError(Exception):
    """The text is no YAML, or uses what a norm file may not use."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


@dataclass(frozen=True)
class MarkedYaml:
    """A YAML document: its plain values, and the line (from 1) of each place in it."""

    value: object
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """Return the line of a place, or of the nearest place around it that the file has."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_marked_yaml(text: str) -> MarkedYaml:
    """Parse one YAML document; doubled keys, keys that are no text, and aliases are refused.

    Raises:
        UnreadableYamlError: With the line and the reason.
    """
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
        walk = _Walk(loader)
        value = None if root is None else walk.value_of(root, ())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise UnreadableYamlError(Problem(line, f"no valid YAML: {error.problem}.")) from error
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise UnreadableYamlError(Problem(None, f"no valid YAML: {reason}.")) from error
    finally:
        loader.dispose()
    return MarkedYaml(value, walk.lines)


@dataclass
class _Walk:
    """From nodes to plain values, noting lines on the way."""

    loader: yaml.CSafeLoader
    lines: dict[Place, int] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def value_of(self, node: yaml.Node, place: Place) -> object:
        line = node.start_mark.line + 1
        self.lines.setdefault(place, line)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, line)
        if id(node) in self.seen:
            raise UnreadableYamlError(Problem(line, "an alias (*) points here. Write the values out."))
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        return [self.value_of(item, (*place, index)) for index, item in enumerate(node.value)]

    def _scalar(self, node: yaml.ScalarNode, line: int) -> object:
        try:
            return self.loader.construct_object(node)
        except ValueError as error:
            raise UnreadableYamlError(Problem(line, f"'{node.value}': {error}.")) from error

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, object]:
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or not isinstance(self._scalar(key_node, line), str):
                raise UnreadableYamlError(Problem(line, "a key is no text. Quote it."))
            if key in values:
                raise UnreadableYamlError(Problem(line, f"the key '{key}' stands here twice. Remove one."))
            self.lines[(*place, key)] = line
            values[key] = self.value_of(value_node, (*place, key))
        return values
