"""`explain`: the receipt of a finding."""

from typing import Annotated, Literal

import typer

from naleving.settings import read_settings
from naleving.verbs.ending import attention, told_plainly
from receipts import receipt, render, render_verification, verify
from warehouse import Landing, open_reader

Finding = Annotated[str, typer.Argument(help="Id of a finding, from 'naleving findings'.")]
Verify = Annotated[bool, typer.Option("--verify", help="Read the landed files again and compare.")]
Lang = Annotated[Literal["nl", "en"], typer.Option(help="Language of the receipt.")]


@told_plainly
def explain(finding: Finding, check: Verify = False, lang: Lang = "en") -> None:
    """Print the receipt of a finding: norm, source, file, cell, formula with the numbers filled in.

    Example: naleving explain facebook.dsa-42.2.c-recall-nl.nl --verify
    """
    settings = read_settings()
    connection = open_reader(settings.home.path).connection()
    typer.echo(render(receipt(connection, settings.norm, settings.services, finding), lang))
    if check:
        landing = Landing(settings.home.landing)
        result = verify(landing, connection, settings.norm, settings.services, settings.context(), finding)
        typer.echo(render_verification(result, lang))
        if not result.agrees:
            raise attention(f"{finding}: the landed files give other values than the receipt.")
