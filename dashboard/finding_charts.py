"""Which charts a finding gets: the figure beside other languages or countries, and the figure over time."""

from dashboard import elements as html
from dashboard.components.charts import Chart, chart, over_languages
from dashboard.components.tables import Column
from dashboard.naming import indicator_name
from dashboard.time_charts import through_time
from dashboard.visit import Visit
from language import country_name, format_period, format_value, language_name, unit_word
from receipts import Receipt
from warehouse.readers import Row

FEWEST_BARS = 3


def charts(receipt: Receipt, visit: Visit) -> list[html.Figure]:
    """Return the charts that the figures of a finding allow; none where there is nothing to compare."""
    if not receipt.indicator_id:
        return []
    drawn = [_beside_others(receipt, visit), _through_time(receipt, visit)]
    return [figure for figure in drawn if figure is not None]


def _beside_others(receipt: Receipt, visit: Visit) -> html.Figure | None:
    if not (receipt.language or receipt.country):
        return None
    rows = visit.published.rows(
        "across",
        service_id=receipt.service.id,
        indicator_id=receipt.indicator_id,
        period_end=receipt.period_end,
        dimension=receipt.dimension,
        language=receipt.language,
    )
    is_by_language = bool(receipt.language)
    bars = [row for row in rows if _is_bar(row, is_by_language=is_by_language)]
    total = next((row["value_low"] for row in rows if _is_total(row, is_by_language=is_by_language)), None)
    mine = next(
        (row for row in bars if (row["language"] or row["country"]) in (receipt.language, receipt.country)), None
    )
    if len(bars) < FEWEST_BARS or mine is None:
        return None
    shown_total = total if receipt.unit == "share" else None
    drawings = [over_languages(bars, shown_total, receipt.expected, size, visit) for size in ("l", "s")]
    return chart("beside", _words_beside(receipt, bars, mine, total, visit), drawings[0], drawings[1], visit)


def _is_bar(row: Row, *, is_by_language: bool) -> bool:
    return not _is_of_all(row, is_by_language=is_by_language) and _is_single(row)


def _is_total(row: Row, *, is_by_language: bool) -> bool:
    return _is_of_all(row, is_by_language=is_by_language) and _is_single(row)


def _is_of_all(row: Row, *, is_by_language: bool) -> bool:
    return not row["language"] if is_by_language else row["country"] in ("", "EU")


def _is_single(row: Row) -> bool:
    return row["value_low"] is not None and row["value_low"] == row["value_high"]


def _words_beside(receipt: Receipt, bars: list[Row], mine: Row, total: float | None, visit: Visit) -> Chart:
    _ = visit.say
    name = _place_name(mine, visit)
    value = _value(mine, visit)
    lower = sum(row["value_low"] < mine["value_low"] for row in bars)
    title = _("{name} {value}: {lower} of the {others} others are lower").format(
        name=name, value=value, lower=lower, others=len(bars) - 1
    )
    whole = format_value(total, total, receipt.unit, visit.language) if total is not None else _("not given")
    ordered = sorted(bars, key=lambda row: row["value_low"], reverse=True)
    first, last = ordered[0], ordered[-1]
    spoken = _("Bars from high to low. {first}; {mine}; {last}. Own total: {total}.").format(
        first=f"{_place_name(first, visit)} {_value(first, visit)}",
        mine=f"{name} {value}",
        last=f"{_place_name(last, visit)} {_value(last, visit)}",
        total=whole,
    )
    columns = [Column(_("Language") if receipt.language else _("Country")), Column(_("Figure"), is_number=True)]
    rows = [[_place_name(row, visit), _value(row, visit)] for row in ordered]
    return Chart(title, _unit_line(receipt, visit), spoken, _source(receipt, visit), columns, rows)


def _through_time(receipt: Receipt, visit: Visit) -> html.Figure | None:
    key = {
        "indicator_id": receipt.indicator_id,
        "country": receipt.country,
        "language": receipt.language,
        "dimension": receipt.dimension,
    }
    return through_time(receipt.service.id, key, _source(receipt, visit), visit)


def _value(row: Row, visit: Visit) -> str:
    return format_value(row["value_low"], row["value_high"], row["unit"], visit.language)


def _place_name(row: Row, visit: Visit) -> str:
    if row["language"]:
        return language_name(row["language"], visit.language)
    return country_name(row["country"], visit.language)


def _unit_line(receipt: Receipt, visit: Visit) -> str:
    name = indicator_name(visit.norm, receipt.indicator_id, visit.language)
    unit = unit_word(receipt.unit, visit.language)
    when = format_period(receipt.period_start, receipt.period_end, visit.language)
    return ", ".join(filter(None, (name, receipt.service.name, when, unit)))


def _source(receipt: Receipt, visit: Visit) -> str:
    _ = visit.say
    files = ", ".join(dict.fromkeys(cell.file_name for cell in receipt.cells if cell.file_name))
    return _("Source: {files}; see the evidence.").format(files=files)
