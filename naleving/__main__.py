"""`python -m naleving` is `naleving`."""

from naleving.cli import app

app()
