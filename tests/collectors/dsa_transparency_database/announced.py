"""The page of announcements in the form of the Commission's site, with invented announcements."""

NEWS = ("08/06/2026", "[Announcement – DB] Voorbeeld Platform: a flag was inverted", "Voorbeeld Platform told us so.")


def page(*announcements):
    """The page's bytes; an announcement is its day, title and text."""
    parts = [
        f'<h4>{title}</h4>\n<p class="ecl-u-type-paragraph">Published {day}</p>\n<p>{text}</p>\n'
        '<p style="margin-top:54px"></p><hr/>'
        for day, title, text in announcements
    ]
    return f"<!DOCTYPE html><html><body><h1>Announcements</h1>{''.join(parts)}</body></html>".encode()
