"""From an assignment to documents on disk, or to a preview."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypandoc

from briefings.assignment import Assignment
from briefings.content import read_content
from briefings.documents import MARKDOWN, write_document
from briefings.markdown import to_source
from norms import Norm, ServiceRegister
from warehouse import Reader, Snapshot


def make_briefing(
    reader: Reader | Snapshot,
    norm: Norm,
    services: ServiceRegister,
    assignment: Assignment,
    formats: Sequence[str],
    folder: Path,
) -> list[Path]:
    """Write one document a format into a folder; returns their paths.

    Raises:
        BriefingError: nothing was assessed yet, or a document could not be made.
    """
    content = read_content(reader, services, assignment)
    source = to_source(content, norm)
    name = f"naleving-{'-'.join(assignment.service_ids)[:60]}-{content.version['version_id']}-{assignment.language}"
    return [write_document(source, folder / f"{name}.{form}") for form in formats]


def preview(
    reader: Reader | Snapshot, norm: Norm, services: ServiceRegister, assignment: Assignment
) -> tuple[str, list[dict[str, Any]]]:
    """Return the title of a briefing, and its text as the blocks of pandoc's own model (`pandoc -t json`).

    Raises:
        BriefingError: nothing was assessed yet.
    """
    source = to_source(read_content(reader, services, assignment), norm)
    blocks: list[dict[str, Any]] = json.loads(pypandoc.convert_text(source.markdown, "json", MARKDOWN))["blocks"]
    return source.title, blocks
