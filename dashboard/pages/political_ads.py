"""Political advertising by platform: do ads run that should not be there, and what do the repositories show?"""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.ads import POLITICAL, Series, Word, drawn, series_of, short_name, words_given
from dashboard.components.ad_chart import report_chart
from dashboard.components.blocks import crumbs, empty, head, note, section
from dashboard.components.events import event_list
from dashboard.components.forms import Choice, filter_form
from dashboard.components.leaks import LEFT, Measured, elsewhere, leak_table, measured
from dashboard.components.repositories import check_table, element_table, function_table
from dashboard.components.standing import page_actions
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import dimension_words, format_count, format_period
from metrics import card_of
from warehouse.readers import Row

ROWS = "advertiser_rows_without_disclaimer_share"


def page(visit: Visit) -> Page:
    """Return the page; `?report=` chooses the reports that are drawn (service.window.year)."""
    _ = visit.say
    statements = visit.published.rows("ad_statements")
    found = measured(visit.published.rows("ad_leaks"))
    words = words_given(statements)
    law = _("Regulation (EU) 2024/900, applies since 10 October 2025 · Code of Conduct, chapter III")
    content = [
        crumbs(_, here=_("Political ads")),
        head(_title(words, found, visit), f"{law} · {as_of(visit)}", page_actions(visit)),
        _question(words, found, visit),
        *_reports(visit),
        *_repositories(visit),
        _told(statements, visit),
    ]
    return Page(_("Political ads"), content, section="/political-ads", data_version=data_version(visit))


def _title(words: Sequence[Word], found: Measured, visit: Visit) -> str:
    _ = visit.say
    seen = [row for (_service, name), row in found.items() if name == LEFT]
    if seen:
        newest = max(seen, key=lambda row: row["period_end"])
        return _("{kept} of {ads} ads of known parties stayed at {platform} in {period}").format(
            kept=format_count(round(newest["numerator"]), visit.language),
            ads=format_count(round(newest["denominator"]), visit.language),
            platform=short_name(newest["service_id"], visit),
            period=format_period(newest["period_start"], newest["period_end"], visit.language, long=True),
        )
    if not words:
        return _("Political ads: nothing was measured for the Netherlands yet")
    names = _listed([short_name(one.service_id, visit) for one in words], visit)
    if len(words) == 1:
        return _("{platform} says it shows no political ads; for the Netherlands that was not measured yet").format(
            platform=names
        )
    return _("{platforms} say they show no political ads; for the Netherlands that was not measured yet").format(
        platforms=names
    )


def _listed(names: Sequence[str], visit: Visit) -> str:
    _ = visit.say
    *first, last = names
    return _("{names} and {last}").format(names=", ".join(first), last=last) if first else last


def _question(words: Sequence[Word], found: Measured, visit: Visit) -> html.Div:
    _ = visit.say
    left = section(
        "leaks",
        _("Do ads run that the platform says are not there, and how fast do they go?"),
        [leak_table(words, found, visit), html.P(_claim_to_test(visit), className="cap src")],
        _findings_link(visit),
    )
    steps = [
        (_("until 2025"), _("Does each political ad name its sponsor?")),
        (_("since Oct 2025"), _("Does the platform find and remove what it says it does not show?")),
    ]
    turn = html.Ol(
        [html.Li([html.Span(when, className="p"), html.Span(asked)]) for when, asked in steps], className="hist"
    )
    ask = html.Div(html.P(_ask(words, visit)), className="ask")
    right = html.Div(
        [
            section("turn", _("From label to leak"), [turn]),
            section("known", _("Not removed, as far as counted"), [_known(found, visit)], name="block"),
            section("ask", _("Question to ask"), [ask], name="block"),
        ]
    )
    return html.Div([left, right], className="two")


def _findings_link(visit: Visit) -> Component | str:
    _ = visit.say
    if not any(goal.id == POLITICAL for goal in visit.norm.goals):
        return ""
    return html.A(_("All findings of this goal"), href=f"/findings?goal={POLITICAL}")


def _known(found: Measured, visit: Visit) -> html.Dl:
    return elsewhere(visit.published.rows("ad_leaks_elsewhere"), found, visit)


def _claim_to_test(visit: Visit) -> str:
    _ = visit.say
    return _(
        "“Says: none” is a claim to test, not a zero. Counted are ads of known parties that began after the stop and "
        "reached the Netherlands, by platform; what the repository does not show, cannot be counted."
    )


def _ask(words: Sequence[Word], visit: Visit) -> str:
    _ = visit.say
    stopped = [short_name(one.service_id, visit) for one in words if one.has_stopped]
    question = _(
        "How many ads of Dutch parties ran all the same since October 2025, how many of them were removed, and how "
        "fast?"
    )
    return f"{_listed(stopped, visit)}: {question}" if stopped else question


def _reports(visit: Visit) -> list[Component]:
    _ = visit.say
    reports = visit.published.rows("ad_reports")
    known = series_of(reports)
    title = _("Spend and named sponsors")
    if not known:
        nothing = empty(_("No report on political ads in the Netherlands was read."))
        return [section("reports", title, [nothing, _notes(visit)], name="block")]
    chosen = next((one for one in known if _value(one) == visit.query.get("report")), known[0])
    form = [_form(known, visit)] if len(known) > 1 else []
    drawing = report_chart(drawn(reports, chosen), chosen, visit)
    return [
        section(
            "reports",
            title,
            [*form, html.Div([drawing, _notes(visit)], className="two")],
            _window(chosen, visit),
            "block",
        )
    ]


def _form(known: Sequence[Series], visit: Visit) -> html.Form:
    _ = visit.say
    first, *others = known
    options = [(_value(one), _series_words(one, visit)) for one in others]
    return filter_form("/political-ads", [Choice("report", _("Reports"), _series_words(first, visit), options)], visit)


def _value(series: Series) -> str:
    return f"{series.service_id}.{series.window}.{series.year}"


def _window(series: Series, visit: Visit) -> str:
    return dimension_words(series.window, visit.language)


def _series_words(series: Series, visit: Visit) -> str:
    return f"{short_name(series.service_id, visit)}, {_window(series, visit)}, {series.year}"


def _notes(visit: Visit) -> html.Div:
    _ = visit.say
    card = card_of(ROWS)
    parts = [
        note(_("What this figure says"), html.P(card.says.in_language(visit.language))),
        note(_("What this figure does not say"), html.P(card.does_not_say.in_language(visit.language))),
        note(
            _("Why a band"),
            html.P(
                _(
                    "The report gives small amounts as “at most 100 euros”. The band runs from the sum of the lowest "
                    "to the sum of the highest amounts; what was spent is somewhere between. A day without a "
                    "report stays empty."
                )
            ),
        ),
    ]
    return html.Div(parts, className="notes")


def _repositories(visit: Visit) -> list[Component]:
    _ = visit.say
    functions = visit.published.rows("ad_functions")
    elements = visit.published.rows("ad_elements")
    read_on = max((row["read_on"] for row in functions), default=None)
    aside = _("as read on {day}").format(day=format_period(None, read_on, visit.language)) if read_on else ""
    explained = html.P(
        _(
            "Present and not found are what a person read in the publisher’s own documentation, data or code, "
            "sometimes in a copy of it. What only others say is no fact. Whether a function works well was not tested."
        ),
        className="cap src",
    )
    shown: list[Component] = [
        section("functions", _("What the repositories can do"), [function_table(functions, visit), explained], aside,
                name="block"),
        section("checks", _("What changed afterwards"),
                [check_table(visit.published.rows("ad_checks"), visit)],
                _("counted by platform, never by advertiser"), name="block"),
    ]  # fmt: skip
    if elements:
        shown.append(section("elements", _("Fields that are filled"), [element_table(elements, visit)], name="block"))
    return shown


def _told(statements: Sequence[Row], visit: Visit) -> Component:
    _ = visit.say
    listed: Component = empty(_("No public fact about repositories of ads was read."))
    if statements:
        listed = event_list(statements, visit, with_service=True)
    return section("statements", _("What platforms and supervisors said"), [listed], name="block")
