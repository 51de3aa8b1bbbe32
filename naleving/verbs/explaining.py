"""`explain`: the receipt of a finding."""

from typing import Annotated, Literal

import typer

from language import translator, word
from naleving.settings import read_settings
from naleving.verbs.ending import attention, told_plainly
from receipts import Verification, receipt, render, verify
from warehouse import open_reader

Finding = Annotated[str, typer.Argument(help="Id of a finding, from 'naleving findings'.")]
Verify = Annotated[bool, typer.Option("--verify", help="Read the landed files again and compare.")]
Lang = Annotated[Literal["nl", "en"], typer.Option(help="Language of the receipt.")]


@told_plainly
def explain(finding: Finding, check: Verify = False, lang: Lang = "en") -> None:
    """Print the receipt of a finding: norm, source, file, cell, formula with the numbers filled in.

    Example: naleving explain facebook.dsa-42.2.c.recall-nl.nl --verify
    """
    settings = read_settings()
    connection = open_reader(settings.home.path).connection()
    typer.echo(render(receipt(connection, settings.norm, settings.services, finding), lang))
    if check:
        landing, context = settings.home.landing, settings.context()
        result = verify(landing, connection, settings.norm, settings.services, context, finding)
        typer.echo(_told(result, lang))
        if not result.agrees:
            message = f"{finding}: the landed files give another outcome. Run 'naleving assess', or 'naleving rebuild'."
            raise attention(message)


def _told(result: Verification, language: str) -> str:
    _ = translator(language)
    lines = [_("Verified: the landed files were read again.")]
    lines += [f"  {landed.file_name}  sha256 {landed.sha256}" for landed in result.files]
    if result.agrees:
        lines.append(_("The same outcome, to the last figure."))
    for difference in result.differences:
        published, recomputed = difference.published, difference.recomputed
        if difference.what == "status":
            published, recomputed = (word("status", one, language) for one in (published, recomputed))
        text = _("{what}: published {published}, now {recomputed}")
        lines.append("  " + text.format(what=difference.what, published=published, recomputed=recomputed))
    return "\n".join(lines)
