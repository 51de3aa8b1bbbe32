"""ODT: the house look, a header and page numbers on what pandoc wrote."""

import re
import shutil
import zipfile
from html import escape
from pathlib import Path

FONT = "Calibri, Carlito, &apos;Liberation Sans&apos;"
COLOURS = {"Title": "#154273", "Subtitle": "#4a5568", "Heading_20_1": "#154273", "Heading_20_2": "#154273"}
SIZES = {"Title": "22pt", "Subtitle": "11pt", "Heading_20_1": "16pt", "Heading_20_2": "12.5pt"}
SMALL = 'fo:font-size="8.5pt" fo:color="#4a5568"'


def finish_odt(path: Path, label: str, running: str) -> None:
    """Set fonts, colours, the label above and the page number below each page."""
    finished = path.with_suffix(".finished")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(finished, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename == "styles.xml":
                data = _restyled(data.decode("utf-8"), label, running).encode("utf-8")
            if entry.filename == "content.xml":
                data = _ruled(data.decode("utf-8")).encode("utf-8")
            # The mimetype stands first and unpacked, or it is no ODT.
            after.writestr(entry, data, zipfile.ZIP_STORED if entry.filename == "mimetype" else None)
    shutil.move(finished, path)


def _restyled(styles: str, label: str, running: str) -> str:
    styles = styles.replace('style:font-name="Arial"', f'fo:font-family="{FONT}"')
    for name, colour in COLOURS.items():
        styles = _with_text_property(styles, name, f'fo:color="{colour}" fo:font-size="{SIZES[name]}"')
    styles = _with_text_property(styles, "Standard", f'fo:font-family="{FONT}" fo:font-size="10.5pt"')
    styles = styles.replace('fo:page-height="11in"', 'fo:page-height="29.7cm"')
    styles = styles.replace('fo:page-width="8.5in"', 'fo:page-width="21cm"')
    small = (
        f'<style:style style:name="NalevingSmall" style:family="text"><style:text-properties {SMALL}/></style:style>'
    )
    styles = styles.replace("</office:styles>", small + "</office:styles>", 1)
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    header = f"<style:header>{_small(escape(label))}</style:header>"
    footer = f"<style:footer>{_small(escape(running) + ' · ' + number)}</style:footer>"
    # pandoc writes a master page with a body for the document, and ones without for the rest.
    return re.sub(
        r'(<style:master-page style:name="Standard"[^>]*?)(/>|>)',
        lambda match: f"{match[1]}>{header}{footer}" + ("</style:master-page>" if match[2] == "/>" else ""),
        styles,
        count=1,
    )


def _small(text: str) -> str:
    return f'<text:p><text:span text:style-name="NalevingSmall">{text}</text:span></text:p>'


def _with_text_property(styles: str, name: str, properties: str) -> str:
    """Give a style text properties of its own, before those that it has."""
    pattern = re.compile(rf'(<style:style [^>]*?style:name="{name}"[^>]*?)(/>|>(.*?)</style:style>)', re.DOTALL)

    def with_properties(match: re.Match[str]) -> str:
        inner = match[3] or ""
        inner = re.sub(r'(fo:font-size|fo:font-style|fo:color|fo:font-family)="[^"]*"', "", inner)
        if "<style:text-properties" in inner:
            inner = inner.replace("<style:text-properties", f"<style:text-properties {properties}", 1)
        else:
            inner += f"<style:text-properties {properties}/>"
        return f"{match[1]}>{inner}</style:style>"

    if not pattern.search(styles):
        # Title and Subtitle are known to office programs without being written out.
        empty = f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard"/>'
        styles = styles.replace("</office:styles>", f"{empty}</office:styles>", 1)
    return pattern.sub(with_properties, styles, count=1)


def _ruled(content: str) -> str:
    """Draw a line under each row of a table, and set its header in bold."""
    for name, line in (("TableHeaderRowCell", "0.9pt solid #154273"), ("TableRowCell", "0.4pt solid #cbd5e0")):
        content = re.sub(
            rf'(<style:style style:name="{name}"[^>]*>\s*<style:table-cell-properties) fo:border="none"',
            rf'\1 fo:border-bottom="{line}" fo:padding="0.1cm"',
            content,
        )
    return content
