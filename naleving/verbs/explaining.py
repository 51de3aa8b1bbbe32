"""`explain`: the receipt of a finding."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Annotated, Literal

import typer

from language import translator, word
from naleving.settings import Settings, read_settings
from naleving.starting import DATA_VERSION
from naleving.verbs.ending import attention, told_plainly, wrong_use
from receipts import Difference, Verification, WholeVerification, receipt, render, verify, verify_all
from warehouse import open_reader

Finding = Annotated[str | None, typer.Argument(help="Id of a finding, from 'naleving findings'.")]
Verify = Annotated[bool, typer.Option("--verify", help="Read the landed files again and compare.")]
All = Annotated[bool, typer.Option("--all", help="With --verify: all findings, each landed file read once.")]
Lang = Annotated[Literal["nl", "en"], typer.Option(help="Language of the receipt.")]

MOST_SHOWN = 160


@told_plainly
def explain(finding: Finding = None, check: Verify = False, every: All = False, lang: Lang = "en") -> None:
    """Print the receipt of a finding: norm, source, file, cell, formula with the numbers filled in.

    Examples: naleving explain facebook.dsa-42.2.c.recall-nl.nl --verify; naleving explain --verify --all
    """
    settings = read_settings()
    if every and check and finding is None:
        _verify_all(settings, lang)
    elif every or finding is None:
        message = "Give the id of one finding ('naleving findings' lists them), or --verify --all for all."
        raise wrong_use(message)
    else:
        _explain_one(settings, finding, lang, check=check)


def _explain_one(settings: Settings, finding: str, lang: str, *, check: bool) -> None:
    connection = open_reader(settings.home.path).connection()
    typer.echo(render(receipt(connection, settings.norm, settings.services, finding), lang))
    if check:
        landing, context = settings.home.landing, settings.context()
        result = verify(landing, connection, settings.norm, settings.services, context, finding)
        typer.echo(_told(result, lang))
        if not result.agrees:
            message = f"{finding}: the landed files give another outcome. Run 'naleving assess', or 'naleving rebuild'."
            raise attention(message)


def _verify_all(settings: Settings, lang: str) -> None:
    connection = open_reader(settings.home.path).connection()
    result = verify_all(settings.home.landing, connection, settings.norm, settings.services, settings.context())
    for line in _told_of_all(result, lang, is_same_code=_is_same_code(settings)):
        typer.echo(line)
    if not result.agrees:
        message = (
            f"{len(result.mismatches)} findings come out otherwise, {len(result.harmed)} landed files are harmed. "
            f"{'Restore those from a backup; then run' if result.harmed else 'Run'} 'naleving assess', or "
            "'naleving rebuild'."
        )
        raise attention(message)


def _is_same_code(settings: Settings) -> bool:
    versions = open_reader(settings.home.path).rows(DATA_VERSION)
    return all(version["code_version"] == settings.code_version for version in versions)


def _told_of_all(result: WholeVerification, lang: str, *, is_same_code: bool) -> Iterator[str]:
    _ = translator(lang)
    counts = {"files": result.files_count, "findings": result.findings_count}
    yield _("{files} landed files were read again; {findings} findings are published.").format(**counts)
    if not result.is_same_norm:
        yield _("The norm was edited after these findings were published; 'naleving assess' applies it.")
    if not is_same_code:
        yield _("These findings come from other code; 'naleving assess' applies the present code.")
    yield from result.harmed
    for mismatch in result.mismatches:
        yield mismatch.finding_id
        for difference in mismatch.differences:
            yield _difference(difference, lang)
    if result.agrees:
        yield _("Every finding came out as it is published, to the last figure and cell.")


def _told(result: Verification, language: str) -> str:
    _ = translator(language)
    lines = [_("Verified: the landed files were read again.")]
    lines += [f"  {landed.file_name}  sha256 {landed.sha256}" for landed in result.files]
    if result.agrees:
        lines.append(_("The same outcome, to the last figure."))
    lines += [_difference(one, language) for one in result.differences]
    return "\n".join(lines)


def _difference(difference: Difference, lang: str) -> str:
    _ = translator(lang)
    sides = {"published": difference.published, "recomputed": difference.recomputed}
    if difference.what in ("status", "finding"):
        sides = {name: word("status", side, lang) if side else _("no finding") for name, side in sides.items()}
    shortened = {name: shorten(side, MOST_SHOWN, placeholder=" …") for name, side in sides.items()}
    return "  " + _("{what}: published {published}, now {recomputed}").format(what=difference.what, **shortened)
