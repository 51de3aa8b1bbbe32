"""DOCX: the house look, a header and page numbers on what pandoc wrote."""

from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

BLUE = RGBColor(0x15, 0x42, 0x73)
GREY = RGBColor(0x4A, 0x55, 0x68)
SIZES = {"Title": 22, "Subtitle": 11, "Heading 1": 16, "Heading 2": 12.5}
FONT = "Calibri"


def finish_docx(path: Path, label: str, running: str) -> None:
    """Set fonts, colours, table lines, the label above and the page number below each page."""
    document = Document(str(path))
    _set_styles(document)
    for table in document.tables:
        _draw(table)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    _write(section.header.paragraphs[0], label)
    footer = section.footer.paragraphs[0]
    _write(footer, f"{running}   ")
    _add_page_number(footer)
    document.core_properties.author = ""
    document.save(str(path))


def _set_styles(document: DocumentType) -> None:
    for style in document.styles:
        if isinstance(style, ParagraphStyle) and style.font is not None:
            style.font.name = FONT
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name, size in SIZES.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            style.font.size = Pt(size)
            style.font.color.rgb = GREY if name == "Subtitle" else BLUE
            style.font.italic = False
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _draw(table: Table) -> None:
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no words for borders
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{edge}")
        for key, value in (("val", "single"), ("sz", "4"), ("color", "CBD5E0")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties.append(borders)
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def _write(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(8.5)
    run.font.color.rgb = GREY


def _add_page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no words for fields
