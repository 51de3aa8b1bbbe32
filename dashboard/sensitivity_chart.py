"""The strip below a finding, with its words and its table."""

from dashboard import elements as html
from dashboard.components.charts import Chart, chart
from dashboard.components.strip import strip, turning, unit_of
from dashboard.components.tables import Column
from dashboard.naming import indicator_name
from dashboard.visit import Visit
from language import format_period, format_value, word
from metrics import NoThresholdError, Refusal, Sensitivity, in_words, sensitivity
from metrics.sensitivity import Mark
from receipts import Receipt


def sensitivity_chart(receipt: Receipt, visit: Visit) -> html.Figure | None:
    """Return the strip of a finding; None where its rule has no threshold, or its figure has no place on one."""
    try:
        found = sensitivity(
            visit.published.connection(), visit.norm, visit.services, receipt.expectation.id, receipt.service.id
        )
    except NoThresholdError:
        return None
    mark = next((one for one in found.own if one.finding_id == receipt.finding_id), None)
    if mark is None or turning(mark, found.threshold.direction) is None:
        return None
    drawings = [strip(found, mark, size, visit) for size in ("l", "s")]
    return chart("sensitivity", _words(found, mark, receipt, visit), drawings[0], drawings[1], visit, "strip")


def _words(found: Sensitivity, mark: Mark, receipt: Receipt, visit: Visit) -> Chart:
    _ = visit.say
    unit, turn = unit_of(found, mark), turning(mark, found.threshold.direction)
    value = format_value(turn, turn, unit, visit.language)
    if found.threshold.direction == "min":
        title = _("The finding ends only when the threshold is {value} or lower").format(value=value)
    else:
        title = _("The finding ends only when the threshold is {value} or higher").format(value=value)
    chosen = format_value(found.threshold.value, found.threshold.value, unit, visit.language)
    origin = word("threshold_source", found.threshold.source.kind, visit.language)
    of_what = word("relative_to", found.threshold.relative_to, visit.language) if found.threshold.relative_to else ""
    name = indicator_name(visit.norm, receipt.indicator_id, visit.language)
    line = _("Sensitivity: the same figure, another threshold. {name}{of}").format(
        name=name, of=f" ({of_what})" if of_what else ""
    )
    spoken = _("{title}. The threshold is {chosen}: {origin}.").format(title=title, chosen=chosen, origin=origin)
    told = _("The threshold of {chosen} is {origin}.").format(chosen=chosen, origin=origin)
    if not found.may_compare:
        told = f"{told} {in_words(Refusal.EACH_ITS_OWN_WAY, visit.language)}"
    columns = [Column(_("Service")), Column(_("Period")), Column(_("The finding turns at"), is_number=True)]
    rows = [_row(one, found, visit) for one in (mark, *found.others)]
    return Chart(title, line, spoken, told, columns, rows)


def _row(mark: Mark, found: Sensitivity, visit: Visit) -> list[str]:
    turns = format_value(mark.turns_at.low, mark.turns_at.high, unit_of(found, mark), visit.language)
    period = format_period(mark.period_start, mark.period_end, visit.language)
    return [visit.service_name(mark.service_id), period, turns]
