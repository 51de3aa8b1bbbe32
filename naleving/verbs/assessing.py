"""`assess` and `rebuild`."""

import typer

from naleving.publishing import assess_and_publish, rebuild_and_publish
from naleving.settings import read_settings
from naleving.verbs.ending import told_plainly


@told_plainly
def assess() -> None:
    """Compute indicators, assessments and findings anew, and publish them.

    Example: naleving assess
    """
    settings = read_settings()
    published = assess_and_publish(settings)
    typer.echo(f"Published {published.name}")


@told_plainly
def rebuild() -> None:
    """Make the warehouse anew from the landed files and the norm, offline, and publish it.

    Example: naleving rebuild
    """
    count = rebuild_and_publish(read_settings())
    typer.echo(f"Read {count} landed files again and published the result")
