"""The receipt as plain text, for `naleving explain`."""

from collections.abc import Iterator

from language import (
    country_name,
    dimension_words,
    format_date,
    format_moment,
    format_period,
    language_name,
    mark,
    translator,
    word,
)
from metrics import reason
from norms import Text
from receipts.calculation import calculation
from receipts.receipt import Cell, Receipt

HEADINGS = {
    "norm": mark("Norm"),
    "status": mark("Status"),
    "about": mark("About"),
    "calculation": mark("Calculation"),
    "threshold": mark("Source of the threshold"),
    "says": mark("What this figure says"),
    "does_not_say": mark("What this figure does not say"),
    "evidence": mark("Evidence"),
    "corrections": mark("Known corrections"),
    "events": mark("Public facts about the service"),
    "confidence": mark("Confidence"),
    "method": mark("Method"),
    "competent": mark("Competent"),
    "question": mark("Question to the platform"),
    "link": mark("Page"),
}
ROW_AND_COLUMN = mark("row {row}, column {column}")
ROW = mark("row {row}")
PART = mark("part {part}")
RETRIEVED = mark("retrieved {moment}")
PUBLISHED = mark("published {day}")
READ_VIA = mark("read via {via}")
BLANK = mark("(blank)")
WHOLE_PART = mark("(the whole part)")
NONE_KNOWN = mark("none known")
WORDING = mark("wording to be verified")
GROUND = mark("ground to be verified")
INDENT = "  "
EVENTS_SHOWN = 8


def render(receipt: Receipt, language: str) -> str:
    """Return the receipt as lines of text, in 'nl' or 'en'."""
    return "\n".join([_said(receipt.summary, language), "", *_blocks(receipt, language)]) + "\n"


def _blocks(receipt: Receipt, language: str) -> Iterator[str]:
    blocks = {
        "norm": _norm(receipt, language),
        "status": _status(receipt, language),
        "about": _about(receipt, language),
        "calculation": [_said(receipt.formula, language), *calculation(receipt, language)],
        "threshold": _threshold(receipt, language),
        "says": [_said(receipt.says, language)],
        "does_not_say": [_said(receipt.does_not_say, language)],
        "evidence": [line for cell in receipt.cells for line in _cell(cell, language)],
        "corrections": _corrections(receipt, language),
        "events": _events(receipt, language),
        "confidence": _confidence(receipt, language),
        "method": [receipt.method_version],
        "competent": _competent(receipt, language),
        "question": [_said(receipt.question, language)],
        "link": [receipt.link],
    }
    for name, lines in blocks.items():
        told = [line for line in lines if line]
        if told:
            yield translator(language)(HEADINGS[name])
            yield from (f"{INDENT}{line}" for line in told)


def _norm(receipt: Receipt, language: str) -> list[str]:
    doubt = "" if receipt.wording_confidence == "high" else f" ({translator(language)(WORDING)})"
    return [
        f"{receipt.commitment_id}: {_said(receipt.commitment_title, language)}",
        f"{receipt.measure_id}: {_said(receipt.measure_title, language)}{doubt}",
        receipt.urn,
        receipt.norm_source,
    ]


def _competent(receipt: Receipt, language: str) -> list[str]:
    found = receipt.competence
    doubt = "" if found.is_verified else f" ({translator(language)(GROUND)})"
    return [*(word("authority", one, language) for one in found.authorities), f"{_said(found.ground, language)}{doubt}"]


def _status(receipt: Receipt, language: str) -> list[str]:
    _ = translator(language)
    severity = _("severity {severity}").format(severity=word("severity", receipt.severity, language))
    axis, status = word("axis", receipt.axis, language), word("status", receipt.status, language)
    return [f"{axis}: {status}", severity, word("change", receipt.change, language)]


def _about(receipt: Receipt, language: str) -> list[str]:
    place = (
        country_name(receipt.country, language) if receipt.country else "",
        language_name(receipt.language, language) if receipt.language else "",
        _dimension(receipt, language),
    )
    period = format_period(receipt.period_start, receipt.period_end, language, long=True)
    return [_said(receipt.card_title, language), ", ".join((receipt.service.name, period, *filter(None, place)))]


def _dimension(receipt: Receipt, language: str) -> str:
    """Return the surface or window; a rule about a report has the part there."""
    is_part = receipt.indicator_id.startswith("report_") and receipt.dimension
    return (
        translator(language)(PART).format(part=receipt.dimension)
        if is_part
        else dimension_words(receipt.dimension, language)
    )


def _threshold(receipt: Receipt, language: str) -> list[str]:
    threshold = receipt.expectation.threshold
    if threshold is None:
        return []
    kind = word("threshold_source", threshold.source.kind, language)
    return [f"{kind}: {_said(threshold.source.ref, language)}"]


def _cell(cell: Cell, language: str) -> Iterator[str]:
    _ = translator(language)
    about = " ".join(
        filter(None, (cell.indicator, cell.country, cell.language, dimension_words(cell.dimension, language)))
    )
    yield f"{word('evidence_role', cell.role, language)}: {_content(cell, language)}{f'  [{about}]' if about else ''}"
    place = [cell.member]
    if cell.part:
        place.append(_(PART).format(part=cell.part))
    if cell.row is not None:
        template = ROW if cell.column is None else ROW_AND_COLUMN
        place.append(_(template).format(row=cell.row, column=cell.column))
    yield f"{INDENT}{', '.join(place)}"
    yield f"{INDENT}{cell.file_name}  sha256 {cell.sha256}"
    yield from (f"{INDENT}{line}" for line in _origin(cell, language))


def _content(cell: Cell, language: str) -> str:
    if cell.value_text:
        return cell.value_text
    return translator(language)(WHOLE_PART if cell.role == "part" else BLANK)


def _origin(cell: Cell, language: str) -> Iterator[str]:
    _ = translator(language)
    yield from dict.fromkeys(url for url in (cell.source_url, cell.url) if url)
    days = [
        _(PUBLISHED).format(day=format_date(cell.published_at, language)) if cell.published_at else "",
        _(RETRIEVED).format(moment=format_moment(cell.retrieved_at, language)) if cell.retrieved_at else "",
        _(READ_VIA).format(via=cell.via) if cell.via else "",
    ]
    yield "; ".join(filter(None, days))


def _corrections(receipt: Receipt, language: str) -> list[str]:
    lines = [f"{_said(one.text, language)} {one.source_url}" for one in receipt.corrections]
    return lines or [translator(language)(NONE_KNOWN)]


def _events(receipt: Receipt, language: str) -> list[str]:
    return [
        f"{format_date(one.day, language)}: {_said(one.title, language)} {one.source_url}"
        for one in receipt.events[-EVENTS_SHOWN:]
    ]


def _confidence(receipt: Receipt, language: str) -> list[str]:
    reasons = [reason(code, language) for code in receipt.confidence_reasons]
    return [word("confidence", receipt.confidence, language), *reasons]


def _said(text: Text | None, language: str) -> str:
    if text is None:
        return ""
    return text.nl if language == "nl" else text.en
