"""From an assignment to documents on disk."""

from collections.abc import Sequence
from pathlib import Path

from briefings.assignment import Assignment
from briefings.content import read_content
from briefings.documents import write_document
from briefings.markdown import to_source
from norms import Norm, ServiceRegister
from warehouse import Reader


def make_briefing(
    reader: Reader, norm: Norm, services: ServiceRegister, assignment: Assignment, formats: Sequence[str], folder: Path
) -> list[Path]:
    """Write one document a format into a folder; returns their paths.

    Raises:
        BriefingError: nothing was assessed yet, or a document could not be made.
    """
    content = read_content(reader, services, assignment)
    source = to_source(content, norm)
    name = f"naleving-{'-'.join(assignment.service_ids)[:60]}-{content.version['version_id']}-{assignment.language}"
    return [write_document(source, folder / f"{name}.{form}") for form in formats]
