"""A page outside the app: what went wrong and what to do next, for a request that Dash does not answer."""

from html import escape

from flask import Response

from language import translator

NOTICE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Naleving</title>
<link rel="stylesheet" href="/assets/10-tokens.css">
<link rel="stylesheet" href="/assets/20-base.css">
<link rel="stylesheet" href="/assets/30-frame.css">
</head>
<body>
<main class="wrap notice">
<h1>{title}</h1>
<p>{remedy}</p>
<p><a href="/">{home}</a></p>
</main>
</body>
</html>"""


def notice(title: str, remedy: str, language: str, *, status: int) -> Response:
    """Return a short page with a title and a remedy, in 'nl' or 'en', already translated."""
    _ = translator(language)
    text = NOTICE.format(language=language, title=escape(title), remedy=escape(remedy), home=_("To the overview"))
    return Response(text, status=status, mimetype="text/html")
