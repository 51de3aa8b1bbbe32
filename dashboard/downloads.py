"""Briefings as files: a plain address, so that a link is enough."""

import mimetypes
import tempfile
from collections.abc import Callable
from pathlib import Path

from flask import Flask, Response, request

from briefings import FORMATS, make_briefing
from dashboard.assigning import assignment_of
from dashboard.notices import notice
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.tongue import language_of
from dashboard.versions import FIELD, Shown
from dashboard.visit import Visit, fields_of
from language import translator
from norms.vocabulary import Language


def add_downloads(server: Flask, settings: Settings, choose: Callable[[str], Shown]) -> None:
    """Add `/briefing.<format>`, which takes the query of `/briefing`."""

    @server.get("/briefing.<file_format>")
    def briefing(file_format: str) -> Response:
        query = fields_of(request.query_string.decode(errors="replace"))
        shown = choose(query.get(FIELD, ""))
        now = settings.now()
        visit = Visit(settings, Published(shown.snapshot), _language(), "/briefing", query, now, shown.identity)
        assignment = assignment_of(visit)
        if assignment is None or file_format not in FORMATS:
            return _no_such_briefing(visit.language)
        with tempfile.TemporaryDirectory() as folder:
            (path,) = make_briefing(
                shown.snapshot, settings.norm, settings.services, assignment, [file_format], Path(folder)
            )
            return _as_file(path)


def _as_file(path: Path) -> Response:
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = Response(path.read_bytes(), mimetype=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{path.name}"'
    return response


def _no_such_briefing(language: str) -> Response:
    _ = translator(language)
    remedy = _("Choose a service from the list; a briefing comes as ODT, DOCX or PDF.")
    return notice(_("This briefing does not exist"), remedy, language, status=404)


def _language() -> Language:
    return language_of(request.args, request.cookies, request.accept_languages)
