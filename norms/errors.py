"""What can be wrong with a norm file. The message names the file, the line and the reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: its line (1 is the first; None when the file as a whole is meant) and the reason."""

    line: int | None
    reason: str


class NormError(Exception):
    """A norm file is refused as a whole; nothing of it is used.

    Attributes:
        file_name: The name of the file, without its folder.
        problems: What was found, in the order of the lines.
        line: The line of the first problem.
        reason: The reason of the first problem.
    """

    def __init__(self, file_name: str, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(_sentence(file_name, problem) for problem in problems))
        self.file_name = file_name
        self.problems = problems
        self.line = problems[0].line
        self.reason = problems[0].reason


def _sentence(file_name: str, problem: Problem) -> str:
    place = file_name if problem.line is None else f"{file_name}, line {problem.line}"
    return f"{place}: {problem.reason}"
