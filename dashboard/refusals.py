"""What is said outside the app: a question that cannot be read, a file that is not there, something that broke."""

from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, InternalServerError

from dashboard.asked import asked_by, is_callback
from dashboard.notices import notice
from dashboard.tongue import language_of
from language import translator
from warehouse import WarehouseError


def add_refusals(server: Flask) -> None:
    """Let every error be a short page in the reader's language, with a way on; call this before other hooks."""

    def readable() -> None:
        """Bytes in a query string that are no text become marks; reading them would be an error everywhere."""
        request.query_string = request.query_string.decode(errors="replace").encode()

    def known() -> None:
        """Dash trips over a body that its own renderer would not send."""
        if is_callback(request) and asked_by(request) is None:
            raise BadRequest

    def refused(error: HTTPException) -> Response:
        language = language_of(request.args, request.cookies, request.accept_languages)
        _ = translator(language)
        if isinstance(error, InternalServerError):
            remedy = _("Try again. If it stays so, tell the administrator: the log of the server says what happened.")
            return notice(_("This could not be made"), remedy, language, status=500)
        if error.code == 404:
            remedy = _("The address may be old or mistyped. From the overview every page can be reached.")
            return notice(_("This page does not exist"), remedy, language, status=404)
        remedy = _("The browser asked for something in a form that is not known here. Open the page again.")
        return notice(_("This question cannot be answered"), remedy, language, status=error.code or 400)

    def not_now(_error: WarehouseError) -> Response:
        language = language_of(request.args, request.cookies, request.accept_languages)
        _ = translator(language)
        return notice(_("There are no figures to read now"), _("The overview says what to do."), language, status=503)

    server.before_request(readable)
    server.before_request(known)
    server.register_error_handler(WarehouseError, not_now)
    server.register_error_handler(HTTPException, refused)
