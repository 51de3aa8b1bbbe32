"""What reaches a person is left out before a page is stored: e-mail, telephone, columns with contacts."""

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from collectors.commission_register.maps import folded, headers
from collectors.framework import Parsed
from collectors.framework.web_pages import read_page, words_of

EMAIL = re.compile(
    r"[\w.+%-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[\w-]{1,63}(?:(?:\.|\s?[\[(]dot[\])]\s?)[\w-]{1,63}){1,4}", re.IGNORECASE
)
# Beside a word for it, or written with the plus of a country.
PHONE = re.compile(
    r"\b(?:tel|phone|telephone|mobile)\b[.:]?\s*\+?[\d(][\d\s().\-/]{5,24}\d|\+\d[\d\s().\-]{6,24}\d", re.IGNORECASE
)
LEFT_OUT = "(left out)"
REACHES_A_PERSON = re.compile(r"^\s*(mailto|tel|sms|whatsapp):", re.IGNORECASE)


def without_contacts(data: bytes, file_name: str) -> bytes:
    """Return a page in UTF-8 without scripts and without what reaches a person.

    Raises:
        FileRefusedError: it is no web page.
    """
    page = read_page(data, file_name, Parsed())
    for table in page.find_all("table"):
        _clear_contacts(table)
    for tag in page.find_all(href=REACHES_A_PERSON):
        tag["href"] = "#"
    for text in page.find_all(string=lambda words: bool(words and (EMAIL.search(words) or PHONE.search(words)))):
        text.replace_with(NavigableString(cleared(text)))
    for tag in page.find_all("meta", charset=True):
        tag["charset"] = "utf-8"
    return _with_attributes_cleared(page).encode("utf-8")


def cleared(text: str) -> str:
    """A text without e-mail addresses and telephone numbers."""
    return PHONE.sub(LEFT_OUT, EMAIL.sub(LEFT_OUT, text))


def _with_attributes_cleared(page: BeautifulSoup) -> str:
    """Addresses stand in titles and labels too."""
    return EMAIL.sub(LEFT_OUT, page.decode())


def _clear_contacts(table: Tag) -> None:
    """Empty the cells under a header that is known to reach a person."""
    rows = [row.find_all(["td", "th"]) for row in table.find_all("tr")]
    if not rows:
        return
    places = [place for place, cell in enumerate(rows[0]) if headers().get(folded(words_of(cell))) == ""]
    for row in rows[1:]:
        for place in places:
            if place < len(row):
                row[place].string = LEFT_OUT
