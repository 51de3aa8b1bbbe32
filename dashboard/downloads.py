"""Briefings as files: a plain address, so that a link is enough."""

from flask import Flask, Response, request, send_file

from dashboard.notices import notice
from dashboard.settings import Settings
from dashboard.tongue import language_of
from language import translator

FORMATS = ("odt", "docx", "pdf")


def add_downloads(server: Flask, settings: Settings) -> None:
    """Add `/briefings/<service>.<format>?lang=` to the server, and what is shown when making one goes wrong."""
    known = {service.id for service in settings.services.services}

    @server.get("/briefings/<service_id>.<file_format>")
    def briefing(service_id: str, file_format: str) -> Response:
        language = _language()
        if service_id not in known or file_format not in FORMATS:
            _ = translator(language)
            remedy = _("Choose a service from the list; a briefing comes as ODT, DOCX or PDF.")
            return notice(_("This briefing does not exist"), remedy, language, status=404)
        path = settings.make_brief([service_id], [language], [file_format])
        return send_file(path, as_attachment=True, download_name=path.name)

    @server.errorhandler(500)
    def broken(_error: Exception) -> Response:
        language = _language()
        _ = translator(language)
        remedy = _("Try again. If it stays so, tell the administrator: the log of the server says what happened.")
        return notice(_("This could not be made"), remedy, language, status=500)


def _language() -> str:
    return language_of(request.args, request.cookies, request.accept_languages)
