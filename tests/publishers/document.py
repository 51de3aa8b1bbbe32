"""docs/faults.md: what came of each fault at each source, written by the tests that tried it."""

from pathlib import Path

from tests.publishers.faults import FAULTS, OPEN, is_tried
from tests.publishers.samples import publishers

HEAD = """# Faults

What becomes of a run when a publisher misbehaves: each cell is what came of it when the tests in `tests/publishers`
switched the fault on, on loopback, in the publisher's own form and with invented names. `make docs` writes this page
from those tests, and they fail when it is behind.

Each cell was checked for: an issue that names the file or its address, with a remedy, where one is due; what was stored
before still whole, or the new edition whole, never a part of it; and the next good edition read as if nothing had been,
with the issue closed. Whole means the same values in every column; where a name was put in another encoding or replaced
by hostile words, in every column that does not come from that name, and a row that is left out has an issue of its own.

*refused*: the file came in and nothing of it is loaded. *not fetched*: nothing came in. *read*: its rows are loaded,
all that can be read; of an API that can be the record that it gave no answer. After the colon: the kinds of issue.
Below each table: what cannot befall this source, and why.
"""


def write_document(target: str, outcomes: dict[tuple[str, str], str]) -> None:
    """Write the document from what was tried; cells that were not tried stay as they were."""
    Path(target).write_text(document(cells_of(Path(target)) | outcomes), encoding="utf-8")


def document(outcomes: dict[tuple[str, str], str]) -> str:
    """The document, a part for each source."""
    parts = [HEAD]
    for name, publisher in publishers().items():
        reasons = {fault.name: fault.why_not(publisher) for fault in FAULTS}
        tried = [fault.name for fault in FAULTS if is_tried(name, fault)]
        rows = [f"| {fault} | {outcomes.get((fault, name), '')} |" for fault in tried]
        why = sorted({f"{reason}: {_named(reasons, reason)}." for reason in reasons.values() if reason})
        why += [f"does not hold yet, {fault}: {reason}." for (source, fault), reason in OPEN.items() if source == name]
        left_out = "\n".join(f"- {line}" for line in why)
        parts.append(f"## {name}\n\n| fault | outcome |\n|---|---|\n" + "\n".join(rows) + f"\n\n{left_out}".rstrip())
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _named(reasons: dict[str, str], reason: str) -> str:
    return ", ".join(fault for fault, why in reasons.items() if why == reason)


def cells_of(path: Path) -> dict[tuple[str, str], str]:
    """The cells of a document: by fault and source."""
    found: dict[tuple[str, str], str] = {}
    source = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("## "):
            source = line.removeprefix("## ")
        elif line.startswith("| ") and source:
            fault, outcome = (cell.strip() for cell in line.strip("|").split("|"))
            found[fault, source] = outcome
    return found
