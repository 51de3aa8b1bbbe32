"""The words of a briefing: content to one Markdown source."""

from collections.abc import Iterator
from typing import Any

from briefings.content import Content, ServiceContent
from briefings.documents import Source
from briefings.escaping import escape
from briefings.notes import Footnotes
from language import (
    dimension_words,
    format_date,
    format_moment,
    format_period,
    format_quantity,
    language_name,
    translator,
    word,
)
from metrics import read_cards
from metrics.cards import Card
from norms import Norm, Service, competence

Row = dict[str, Any]
MOST_SERIOUS = 3
COUNTS = ("measures", "signed", "reserved", "withdrawn", "unknown")
# The number of dashes gives the relative widths of the columns.
WIDTHS = f"|:{'-' * 38}|{'-' * 22}:|:{'-' * 14}|:{'-' * 26}|"


def to_source(content: Content, norm: Norm) -> Source:
    """Return the briefing as Markdown with footnotes, and what stands around it."""
    language = content.assignment.language
    _ = translator(language)
    assessed = format_moment(content.version["assessed_at"], language)
    return Source(
        title=title_of(content),
        subtitle=_("Briefing on the performance of platforms; state of {moment}").format(moment=assessed),
        label=_("Concept, for internal use"),
        running=_("Naleving: a finding is a question with evidence; a person decides"),
        version=_("data version {version}").format(version=content.version["version_id"]),
        language=language,
        markdown=_markdown(content, norm),
    )


def title_of(content: Content) -> str:
    """The meeting, or else the services."""
    _ = translator(content.assignment.language)
    names = ", ".join(of_service.service.name for of_service in content.services)
    return content.assignment.meeting or _("Promised and reported: {services}").format(services=names)


def _markdown(content: Content, norm: Norm) -> str:
    notes = Footnotes(content)
    blocks = [*_summary(content)]
    for of_service in content.services:
        blocks.extend(_service(of_service, content, norm, notes))
    blocks.extend(_about(content))
    blocks.append(notes.written())
    return "\n\n".join(block for block in blocks if block) + "\n"


def _summary(content: Content) -> Iterator[str]:
    _ = translator(content.assignment.language)
    yield "# " + _("In short")
    for of_service in content.services:
        name = escape(of_service.service.name)
        count = len(of_service.findings)
        if not count:
            yield _("**{service}**: no findings in what was read.").format(service=name)
            continue
        many = _("**{service}**: {count} findings. The most serious:")
        said = many if count > 1 else _("**{service}**: one finding:")
        yield said.format(service=name, count=count)
        summaries = [finding[f"summary_{content.assignment.language}"] for finding in of_service.findings]
        yield "\n".join(f"- {escape(text)}" for text in summaries[:MOST_SERIOUS])


def _service(of_service: ServiceContent, content: Content, norm: Norm, notes: Footnotes) -> Iterator[str]:
    _ = translator(content.assignment.language)
    yield "# " + escape(of_service.service.name)
    yield "## " + _("Promised")
    yield from _promised(of_service, content.assignment.language, norm)
    yield "## " + _("Reported on the Netherlands")
    yield from _reported(of_service, content.assignment.language, notes)
    yield "## " + _("Findings for the Netherlands")
    yield from _findings(of_service, content.assignment.language, norm, notes)
    if of_service.events:
        yield "## " + _("What is known in public")
        yield from _events(of_service, content.assignment.language, notes)
    if of_service.findings:
        yield "## " + _("Questions to ask")
        questions = dict.fromkeys(row[f"question_{content.assignment.language}"] for row in of_service.findings)
        yield "\n".join(f"{number}. {escape(text)}" for number, text in enumerate(questions, start=1))


def _promised(of_service: ServiceContent, language: str, norm: Norm) -> Iterator[str]:
    _ = translator(language)
    service = of_service.service
    if service.designation and not service.designation.ended:
        text = _("Designated under the Digital Services Act since {day}.")
        yield text.format(day=format_date(service.designation.date, language))
    rows = of_service.promised
    counts = {name: sum(row[f"{name}_count"] for row in rows) for name in COUNTS}
    left = [row for row in rows if row["withdrawn_count"]]
    if not counts["signed"] and not counts["reserved"]:
        yield _left_or_never_signed(left, language)
        return
    text = _(
        "Code of Conduct on Disinformation: of {measures} measures {signed} signed, {reserved} signed with a "
        "reservation, {withdrawn} withdrawn and {unknown} unknown."
    )
    yield text.format(**counts)
    if left:
        yield _("Withdrawn, wholly or in part:")
        yield "\n".join(f"- {_withdrawn(row, language, norm)}" for row in left)


def _left_or_never_signed(left: list[Row], language: str) -> str:
    _ = translator(language)
    if not left:
        return _("Signed no measures of the Code of Conduct on Disinformation, as far as was read.")
    day = _since(left[0], language)
    return _("It left the Code as a whole on {day}.").format(day=day) if day else _("It left the Code as a whole.")


def _withdrawn(row: Row, language: str, norm: Norm) -> str:
    title = escape(norm.commitment(row["commitment_id"]).title.in_language(language))
    day = _since(row, language)
    return f"{title} ({day})" if day else title


def _since(row: Row, language: str) -> str:
    return format_date(row["withdrawn_since"], language) if row["withdrawn_since"] else ""


def _reported(of_service: ServiceContent, language: str, notes: Footnotes) -> Iterator[str]:
    _ = translator(language)
    if not of_service.reported:
        yield _("No figures for the Netherlands were found in what was read.")
        return
    cards = read_cards()
    # Named outside an f-string, or the extraction of sentences does not see them.
    header = [_("Figure"), _("Value"), _("Period"), _("Before")]
    rows = [_reported_row(row, cards[row["indicator_id"]], language, notes) for row in of_service.reported]
    yield "\n".join([f"| {' | '.join(header)} |", WIDTHS, *rows])


def _reported_row(row: Row, card: Card, language: str, notes: Footnotes) -> str:
    name = escape(_figure_name(row, card, language))
    value = format_quantity(row["value_low"], row["value_high"], row["unit"], language)
    before = ""
    if row["previous_end"]:
        earlier = format_quantity(row["previous_low"], row["previous_high"], row["unit"], language)
        before = f"{escape(earlier)} ({format_period(row['previous_start'], row['previous_end'], language)})"
    period = format_period(row["period_start"], row["period_end"], language)
    marks = notes.for_evidence(row["evidence"]) + notes.for_corrections(row["errata"])
    return f"| {name} | {escape(value)}{marks} | {period} | {before} |"


def _figure_name(row: Row, card: Card, language: str) -> str:
    """'Moderatoren met kennis van het Nederlands'; what the name does not hold stands between brackets."""
    tongue = language_name(row["language"], language) if row["language"] else ""
    title = card.title.in_language(language)
    if tongue and card.title_by_language:
        title, tongue = card.title_by_language.in_language(language).format(language=tongue), ""
    scope = ", ".join(filter(None, (tongue, dimension_words(row["dimension"], language))))
    return f"{title} ({scope})" if scope else title


def _findings(of_service: ServiceContent, language: str, norm: Norm, notes: Footnotes) -> Iterator[str]:
    _ = translator(language)
    if not of_service.findings:
        yield _("No findings in what was read.")
        return
    for number, row in enumerate(of_service.findings, start=1):
        marks = notes.for_evidence(row["evidence"]) + notes.for_corrections(row["errata"])
        weighing = _indented(_weighing(row, language, norm, of_service.service))
        yield f"{number}. {escape(row[f'summary_{language}'])}{marks}\n\n{weighing}"


def _weighing(row: Row, language: str, norm: Norm, service: Service) -> str:
    _ = translator(language)
    expectation = norm.expectation(row["expectation_id"])
    may_act = competence(expectation.id.split("/")[0], service).authorities
    authorities = ", ".join(word("authority", one, language) for one in may_act)
    parts = [
        word("status", row["status"], language),
        _("severity {severity}").format(severity=word("severity", row["severity"], language)),
        _("confidence {confidence}").format(confidence=word("confidence", row["confidence"], language)),
        format_period(row["period_start"], row["period_end"], language),
        norm.commitment(row["commitment_id"]).title.in_language(language),
    ]
    if expectation.threshold:
        origin = expectation.threshold.source
        kind = word("threshold_source", origin.kind, language)
        parts.append(_("threshold from {kind}").format(kind=kind) + f" ({origin.ref.in_language(language)})")
    if row["figure_change"] not in (None, "real"):
        kind = word("change_kind", row["figure_change"], language)
        told = row[f"figure_change_{language}"].removesuffix(".")
        parts.append(_("change of the figure: {kind}").format(kind=kind) + f" ({told})")
    parts.append(_("competent: {authorities}").format(authorities=authorities))
    return "*" + escape("; ".join(parts)) + ".*"


def _indented(text: str) -> str:
    return "    " + text


def _events(of_service: ServiceContent, language: str, notes: Footnotes) -> Iterator[str]:
    lines = []
    for row in of_service.events:
        title = escape(row[f"title_{language}"])
        lines.append(f"- {format_date(row['event_date'], language)}: {title}{notes.mark(_link(row['source_url']))}")
    yield "\n".join(lines)


def _link(url: str) -> str:
    return f"<{url}>"


def _about(content: Content) -> Iterator[str]:
    language = content.assignment.language
    _ = translator(language)
    yield "# " + _("About this briefing")
    yield _(
        "Every figure comes from a report or repository that the platform published itself, unless a footnote says "
        "otherwise. A footnote names the file, the cell and when it was fetched."
    )
    yield _(
        "A finding is a question with evidence. It says that a figure was not found, or that it deviates from a "
        "threshold. It does not say that a platform breaks the law: that is for the competent authority to judge."
    )
    yield _("This tool judges how platforms perform. It does not judge content, parties or persons.")
    yield _("Method version {code}; norm sha256 {norm}.").format(
        code=escape(content.version["code_version"]), norm=content.version["norm_sha256"][:12]
    )
