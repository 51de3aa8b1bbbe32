"""Pages that list reports, made up in the form of real ones."""

from datetime import UTC, datetime
from html import escape

from warehouse import Landed
from warehouse.landing import sha256_of

DAY = datetime(2026, 9, 7, 5, tzinfo=UTC)


def as_page(links):
    """A page with these links: (heading, words, address); the heading stands above where it changes."""
    parts = [
        f"{f'<h2>{escape(heading)}</h2>' if heading else ''}<li><a href='{escape(url)}'>{escape(words)}</a></li>"
        for heading, words, url in links
    ]
    return f"<!DOCTYPE html><html><body><ul>{''.join(parts)}</ul></body></html>"


def landed_page(folder, name, text, moment=DAY):
    """A page as landing hands it over."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    digest = sha256_of(path)
    return Landed(
        source="transparency_reports", file_name=name, door="path", url=None, retrieved_at=moment, sha256=digest,
        landed_sha256=digest, bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip
