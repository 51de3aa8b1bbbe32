"""`brief`: a document for a meeting."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from briefings import FORMATS, Assignment, make_briefing
from language import LANGUAGES
from naleving.settings import read_settings
from naleving.verbs.ending import told_plainly, wrong_use
from warehouse import open_reader

Meeting = Annotated[str, typer.Option(help="Title of the meeting; it becomes the title of the document.")]
Services = Annotated[str, typer.Option(help="Services, separated by commas, e.g. tiktok,facebook.")]
Since = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only findings on periods that end on or after this day.")
]
Lang = Annotated[str, typer.Option(help="Languages, separated by commas: nl,en.")]
Format = Annotated[str, typer.Option("--format", help="Formats, separated by commas: odt,docx,pdf.")]
Out = Annotated[Path, typer.Option(help="Folder for the documents.")]


@told_plainly
def brief(
    services: Services, meeting: Meeting = "", since: Since = None, lang: Lang = "nl", output: Format = "odt,docx,pdf",
    out: Out = Path("briefings-out"),
) -> None:  # fmt: skip
    """Make a briefing: promised, reported, findings for the Netherlands with sources, questions to ask.

    Example: naleving brief --meeting "DSA Board" --services tiktok,facebook --lang nl,en --format odt,pdf --out .
    """
    settings = read_settings()
    chosen = _chosen(services, [one.id for one in settings.services.services], "service")
    formats = _chosen(output, list(FORMATS), "format")
    reader = open_reader(settings.home.path)
    for language in _chosen(lang, list(LANGUAGES), "language"):
        assignment = Assignment(chosen, language, meeting, since.date() if since else None)
        for path in make_briefing(reader, settings.norm, settings.services, assignment, formats, out):
            typer.echo(path)


def _chosen(text: str, known: list[str], what: str) -> list[str]:
    chosen = [part.strip() for part in text.split(",") if part.strip()]
    unknown = [part for part in chosen if part not in known]
    if unknown or not chosen:
        message = f"There is no {what} '{', '.join(unknown) or text}'. Choose from: {', '.join(known)}."
        raise wrong_use(message)
    return chosen
