"""The command line: each verb is one step of the way through the house."""

import typer

from naleving.verbs import assessing, briefing, collecting, explaining, listing, scheduling, serving, watching

app = typer.Typer(
    name="naleving",
    help="Shows, platform by platform, what was promised, what was reported and what the evidence says.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

app.command("start")(serving.start)
app.command("collect")(collecting.collect)
app.command("assess")(assessing.assess)
app.command("findings")(listing.findings)
app.command("explain")(explaining.explain)
app.command("brief")(briefing.brief)
app.command("status")(watching.status)
app.command("schedule")(scheduling.schedule)
app.command("serve")(serving.serve)
app.command("rebuild")(assessing.rebuild)
