"""The documents as a reader opens them: headings, tables, footnotes, language, and no trace of markup from outside."""

import re
import zipfile

import pdfplumber
import pytest
from docx import Document

FORBIDDEN = re.compile(r"overtre\w+|violat\w+|faalt|liegt", re.IGNORECASE)


@pytest.fixture(scope="module", params=["nl", "en"])
def pdf_text(request, briefing):
    with pdfplumber.open(briefing("pdf", request.param)) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


@pytest.fixture(scope="module")
def odt(briefing):
    with zipfile.ZipFile(briefing("odt")) as archive:
        return {name: archive.read(name).decode("utf-8") for name in ("content.xml", "styles.xml", "meta.xml")}


@pytest.fixture(scope="module")
def docx(briefing):
    return Document(str(briefing("docx")))


def test_the_title_is_text_not_markup(pdf_text, odt, docx):
    title = "Overleg #1 <b>met</b> *Europa*"
    assert title in pdf_text
    assert "Overleg #1 &lt;b&gt;met&lt;/b&gt; *Europa*" in odt["content.xml"]
    assert docx.paragraphs[0].text == title


def test_real_figures_are_in_it(pdf_text):
    # Part 9 of TikTok's reports on H2 2025 and H1 2026; part 8 of Facebook's report on H1 2026.
    assert "45" in pdf_text
    assert re.search(r"0[.,]18|18\s?%", pdf_text)


def test_the_table_is_in_the_language_of_the_briefing(docx):
    header = [cell.text for cell in docx.tables[0].rows[0].cells]
    assert header == ["Cijfer", "Waarde", "Periode", "Daarvoor"]


def test_no_word_that_judges(pdf_text):
    assert not FORBIDDEN.search(pdf_text)


def test_every_page_bears_the_label_and_its_number(briefing):
    with pdfplumber.open(briefing("pdf", "nl")) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        assert text.startswith("Concept, voor intern gebruik")
        assert text.rstrip().endswith(f"{number} / {len(texts)}")


def test_pdf_is_tagged_and_says_its_language(briefing):
    with pdfplumber.open(briefing("pdf", "en")) as pdf:
        catalog = pdf.doc.catalog
    assert "StructTreeRoot" in catalog
    assert catalog["Lang"] in (b"en", b"en-GB")


def test_odt_has_headings_table_headers_footnotes_and_language(odt):
    content = odt["content.xml"]
    assert 'text:outline-level="1"' in content
    assert "<table:table-header-rows>" in content
    assert content.count("<text:note-citation") > 10
    assert 'fo:language="nl"' in odt["styles.xml"]
    assert "Concept, voor intern gebruik" in odt["styles.xml"]
    assert "text:page-number" in odt["styles.xml"]


def test_odt_begins_with_its_type(briefing):
    with zipfile.ZipFile(briefing("odt")) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_docx_has_headings_tables_header_and_no_author(docx):
    styles = {paragraph.style.name for paragraph in docx.paragraphs}
    assert {"Title", "Heading 1", "Heading 2"} <= styles
    assert docx.tables
    assert docx.sections[0].header.paragraphs[0].text == "Concept, voor intern gebruik"
    assert docx.core_properties.author == ""


def test_footnotes_name_file_cell_and_address(pdf_text):
    assert re.search(r"sha256 [0-9a-f]{12}", pdf_text)
    assert re.search(r"(rij|row) \d+, (kolom|column) \d+", pdf_text)
    assert "https://" in pdf_text
