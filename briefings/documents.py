"""One Markdown source made into ODT, DOCX and PDF."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pypandoc
import typst

from briefings.docx_style import finish_docx
from briefings.errors import BriefingError
from briefings.odt_style import finish_odt

if TYPE_CHECKING:
    from typst import PDFStandard

FORMATS = ("odt", "docx", "pdf")
TEMPLATES = Path(__file__).parent / "templates"
# Raw HTML and raw typst are off: text of a platform must never become markup.
MARKDOWN = (
    "markdown_strict+footnotes+pipe_tables+backtick_code_blocks+all_symbols_escapable"
    "+header_attributes+multiline_tables+simple_tables+definition_lists+fancy_lists+startnum+implicit_header_references"
    "+table_captions-raw_html"
)
# PDF/UA-1 makes typst refuse a document that a screen reader cannot use.
PDF_STANDARDS: list["PDFStandard"] = ["a-2a", "ua-1"]


class Source(NamedTuple):
    """The Markdown of a briefing with what stands around it: title, label above and line below each page."""

    title: str
    subtitle: str
    label: str
    running: str
    version: str
    language: str
    markdown: str


def write_document(source: Source, output: Path) -> Path:
    """Write the document that the suffix of `output` names; returns `output`.

    Raises:
        BriefingError: pandoc or typst refused it.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    try:
        if output.suffix == ".pdf":
            _write_pdf(source, output)
        else:
            pypandoc.convert_text(
                source.markdown, output.suffix.lstrip("."), MARKDOWN,
                outputfile=str(output), extra_args=_arguments(source),
            )  # fmt: skip
            (finish_odt if output.suffix == ".odt" else finish_docx)(output, source.label, source.running)
    except (RuntimeError, OSError) as error:
        message = f"{output.name} could not be made: {error} Tell the maintainers; the other formats are not affected."
        raise BriefingError(message) from error
    return output


def _write_pdf(source: Source, output: Path) -> None:
    arguments = [*_arguments(source), f"--template={TEMPLATES / 'briefing.typst'}"]
    body = pypandoc.convert_text(source.markdown, "typst", MARKDOWN, extra_args=arguments)
    compiler = typst.Compiler(body.encode(), ignore_system_fonts=True)
    compiler.compile(output=str(output), format="pdf", pdf_standards=PDF_STANDARDS)


def _arguments(source: Source) -> list[str]:
    texts = {
        "title": source.title, "subtitle": source.subtitle, "label": source.label, "running": source.running,
        "version": source.version, "lang": source.language,
    }  # fmt: skip
    return ["--standalone", *(f"--metadata={key}:{text}" for key, text in texts.items())]
