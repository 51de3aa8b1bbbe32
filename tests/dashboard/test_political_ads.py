"""Political advertising: a claim is no zero, a day without a report is a gap, and spend is an interval."""

from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.addresses import page_at
from dashboard.ads import Series, drawn, runs, series_of
from dashboard.components.ad_chart import report_chart
from dashboard.components.ad_days import over_days
from dashboard.published import Published
from dashboard.visit import Visit
from tests.dashboard.example_warehouse import FILE_ID, NOW, insert, publish_example, settings
from tests.dashboard.reading import classed, links, named, words
from warehouse import Home, open_reader, publish, writing

MARCH = Series("voorbeeldplatform", "yesterday", 2023)
# day, rows, without a sponsor, spend without a sponsor, all spend; no report on the 3rd
DAYS = [
    (1, 100, 10, (0, 500), (10_000, 20_000)),
    (2, 200, 50, (100, 2_000), (20_000, 30_000)),
    (4, 150, 15, (50, 900), (30_000, 40_000)),
]
# service, indicator, country, dimension, value
COUNTS = [
    ("voorbeeldplatform", "ad_leak_ads_count", "HU", "", 181),
    ("voorbeeldplatform", "ad_leak_kept_count", "HU", "", 162),
    ("voorbeeldplatform", "ad_leak_removed_count", "HU", "", 19),
    ("voorbeeldplatform", "ad_register_keys_gone_count", "NL", "lifelong", 89),
    ("voorbeeldplatform", "ad_register_keys_count", "NL", "lifelong", 4187),
    ("anderplatform", "ad_register_ads_late_count", "NL", "", 0),
]
# service, function, low, high, what was written
TICKS = [
    ("voorbeeldplatform", "api", 1, 1, "present [V]"),
    ("voorbeeldplatform", "field_payer", 0, 0, "absent [V]"),
    ("voorbeeldplatform", "keyword_search", 0, 1, "absent [S]"),
    ("voorbeeldplatform", "field_recipients", 0, 1, "present [S]"),
    ("voorbeeldplatform", "retention_one_year", None, None, "not_established [G]"),
]


def _observe(connection, service, indicator, end, low, high, **more):
    row = {
        "observation_id": f"{service}.{indicator}.{end}.{len(str(more))}.{more.get('surface', '')}",
        "source": "public_figures", "service_id": service, "part": "", "indicator": indicator, "period_start": end,
        "period_end": end, "country": "NL", "language": "", "category": "", "surface": "", "dimension": "yesterday",
        "value_low": low, "value_high": high, "value_text": str(high), "unit": "count", "is_blank": low is None,
        "maturity": "final", "source_url": "https://example.org/ads", "via": "a copy", "edition": "e",
        "source_file_id": FILE_ID, "locator": f"ads.csv!{indicator}.{end}",
    }  # fmt: skip
    insert(connection, "core.observation", row | more)


def _event(connection, service, day, kind, title, source_url="https://example.org/stop"):
    insert(connection, "core.event", {
        "source": "public_figures", "service_id": service, "event_date": day, "kind": kind, "title_nl": title,
        "title_en": title, "legal_ref": "(EU) 2024/900", "source_url": source_url, "edition": "e",
        "source_file_id": FILE_ID, "locator": f"events.csv!{title}",
    })  # fmt: skip


def _value(
    connection, indicator, value, *, low=None, unit="count", dimension="party", numerator=None, of=None, day=None
):
    insert(connection, "out.indicator_value", {
        "service_id": "voorbeeldplatform", "indicator_id": indicator, "country": "NL", "language": "",
        "period_start": day or date(2026, 10, 1), "period_end": day or date(2026, 10, 31), "dimension": dimension,
        "value_low": value if low is None else low, "value_high": value, "numerator": numerator, "denominator": of,
        "unit": unit, "maturity": "final", "method_version": 1, "errata": [],
        "evidence": [{"role": "value", "source_file_id": FILE_ID, "locator": "ads.csv", "value_text": str(value)}],
    })  # fmt: skip


def _publish(home, *, with_leaks):
    publish_example(home)
    with writing(Home(home)) as connection:
        for day, rows, without, without_spend, spend in DAYS:
            end = date(2023, 3, day)
            _observe(connection, MARCH.service_id, "ad_report_rows_count", end, rows, rows)
            _observe(connection, MARCH.service_id, "ad_report_rows_without_disclaimer_count", end, without, without)
            _observe(connection, MARCH.service_id, "ad_report_spend_without_disclaimer_eur", end, *without_spend)
            _observe(connection, MARCH.service_id, "ad_report_spend_eur", end, *spend)
        for service, indicator, country, dimension, value in COUNTS:
            _observe(connection, service, indicator, date(2026, 1, 25), value, value, country=country,
                     dimension=dimension)  # fmt: skip
        for service, function, low, high, written in TICKS:
            _observe(connection, service, "repository_function", date(2026, 11, 23), low, high, surface=function,
                     value_text=written, country="", dimension="")  # fmt: skip
        _event(connection, "voorbeeldplatform", date(2025, 10, 6), "political_ads_stopped", "Gestopt")
        _event(connection, "derdeplatform", date(2025, 3, 25), "political_ads_none", "Nooit", "https://example.org/no")
        _event(connection, "anderplatform", date(2025, 9, 28), "policy", "Register leeg")
        if with_leaks:
            _value(connection, "known_actor_ads_count", 40)
            _value(connection, "known_actor_ads_leaked_share", 0.86, low=0.6, unit="share", numerator=30, of=40)
            _value(connection, "known_actor_ads_removal_days", 5, low=1, unit="days")
            _value(connection, "known_actor_ads_leaked_share", 1, low=0.2, unit="share", dimension="ngo", numerator=1,
                   of=1)  # fmt: skip
            _value(connection, "repository_element_filled_share", 0.25, unit="share", dimension="39(2)(b)",
                   numerator=10, of=40)  # fmt: skip
            _value(connection, "advertiser_rows_without_disclaimer_share", 0.4, unit="share", dimension="yesterday",
                   numerator=40, of=100, day=date(2023, 3, 1))  # fmt: skip
            connection.execute("UPDATE out.indicator_value SET country = '' WHERE dimension = '39(2)(b)'")
    publish(Home(home))


def _asking(home):
    handed = settings(home)

    def make(language="nl", **query):
        return Visit(handed, Published(open_reader(home)), language, "/political-ads", query, NOW)

    return make


@pytest.fixture(scope="module")
def asking(tmp_path_factory):
    home = tmp_path_factory.mktemp("ads")
    _publish(home, with_leaks=False)
    return _asking(home)


@pytest.fixture(scope="module")
def asking_measured(tmp_path_factory):
    home = tmp_path_factory.mktemp("leaks")
    _publish(home, with_leaks=True)
    return _asking(home)


def _table(page, name):
    (found,) = classed(page.content, name)
    return [[words(cell) for cell in row.children] for row in named(found, "Tr")[1:]]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", "Voorbeeldplatform en Derdeplatform zeggen geen politieke reclame te tonen; een meting voor Nederland "
               "ontbreekt nog"),
        ("en", "Voorbeeldplatform and Derdeplatform say they show no political ads; for the Netherlands that was not "
               "measured yet"),
    ],
)  # fmt: skip
def test_without_a_measurement_the_title_says_so_and_no_cell_is_zero(asking, language, title):
    page = page_at(asking(language))
    assert words(named(page.content, "H1")) == title
    absent = {"nl": "niet gemeten", "en": "not measured"}[language]
    rows = _table(page, "leaks")
    assert [row[2:] for row in rows] == [[absent] * 4] * 2


def test_a_word_has_its_day_and_its_source(asking):
    page = page_at(asking())
    said = {row[0]: row[1] for row in _table(page, "leaks")}
    assert said == {
        "Voorbeeldplatform": "platform zegt: geen gestopt op 6 okt 2025",
        "Derdeplatform": "platform zegt: geen staat ze niet toe, gelezen op 25 mrt 2025",
    }
    assert {"https://example.org/stop", "https://example.org/no"} <= set(links(page.content))


def test_what_others_counted_stands_with_its_country_and_source(asking):
    told = words(page_at(asking()).content)
    assert "Nederland niet gemeten Hongarije 162 van 181 niet verwijderd" in told
    assert "19 verwijderd nadat ze liepen" in told


def test_a_measurement_is_a_range_with_its_counts_and_period(asking_measured):
    page = page_at(asking_measured())
    assert words(named(page.content, "H1")) == (
        "30 van 40 advertenties van bekende partijen bleven staan bij Voorbeeldplatform in oktober 2026"
    )
    row = _table(page, "leaks")[0]
    assert row[2] == "40 okt 2026"
    assert row[3] == "60–86% 30 van 40 okt 2026"
    assert row[4] == "1–5 dagen okt 2026"
    assert row[5] == "niet gemeten"
    assert "30 van 40 niet verwijderd · Voorbeeldplatform, okt 2026" in words(page.content)


def test_a_missing_day_breaks_line_and_bands(asking):
    visit = asking()
    rows = drawn(visit.published.rows("ad_reports"), MARCH)
    assert [[row["report_date"].day for row in run] for run in runs(rows)] == [[1, 2], [4]]
    drawing = over_days(rows, "l", visit)
    go.Figure(drawing)
    *bands, line = drawing["data"]
    assert line["x"] == ["2023-03-01", "2023-03-02", None, "2023-03-04"]
    assert line["y"] == [0.1, 0.25, None, 0.1]
    assert [band["x"] for band in bands[:2]] == [
        ["2023-03-01", "2023-03-02", "2023-03-02", "2023-03-01"], ["2023-03-04", "2023-03-04"],
    ]  # fmt: skip


def test_bands_run_from_the_lowest_to_the_highest_value(asking):
    visit = asking()
    rows = drawn(visit.published.rows("ad_reports"), MARCH)
    shares, _alone, spend, _also_alone, _line = over_days(rows, "s", visit)["data"]
    # highest without a sponsor over lowest of all: 500/10000, 2000/20000; lowest over highest: 0, 100/30000
    assert shares["y"] == pytest.approx([0.05, 0.1, 100 / 30_000, 0])
    assert spend["y"] == [20_000, 30_000, 20_000, 10_000]


def test_the_chart_says_what_was_found_and_its_table_the_same(asking):
    page = page_at(asking())
    assert words(classed(page.content, "t")) == (
        "Op de piek had 25% van de rijen geen vermelding van de opdrachtgever, en hooguit 10% van het geld"
    )
    (chart,) = named(page.content, "Figure")
    second = words(named(chart, "Tr")[2])
    assert second.endswith("2 mrt 2023 200 50 25% 0,33–10% € 20.000–30.000")
    assert "De tellingen zijn gemaakt in een kopie." in words(chart)


def test_a_report_alone_has_no_peak_and_no_room_for_spend_that_is_not_there(asking):
    visit = asking()
    (first, *_others) = drawn(visit.published.rows("ad_reports"), MARCH)
    alone = first | {"money_low": None, "money_high": None, "spend_low": None, "spend_high": None}
    told = words(report_chart([alone], MARCH, visit))
    assert told.startswith("10% van de rijen had geen vermelding van de opdrachtgever")
    assert "1 mrt 2023 100 10 10% geen cijfer geen cijfer" in told
    drawing = over_days([alone], "l", visit)
    assert "domain" not in drawing["layout"]["yaxis"]
    assert len(drawing["data"]) == 1


def test_a_report_that_was_read_itself_comes_before_what_was_told_of_it(asking_measured):
    first, second, _fourth = drawn(asking_measured().published.rows("ad_reports"), MARCH)
    assert (first["without_count"], first["rows_share"], first["spend_high"], first["via"]) == (40, 0.4, None, "")
    assert (second["without_count"], second["rows_share"], second["via"]) == (50, 0.25, "a copy")


def test_checks_tell_found_of_compared_and_zero_is_a_figure(asking):
    rows = {row[0]: row[1:4] for row in _table(page_at(asking()), "checks")}
    assert rows["Rijen die uit het rapport over politieke advertenties zijn verdwenen"] == [
        "Voorbeeldplatform Nederland", "89", "4.187",
    ]  # fmt: skip
    assert rows["Advertenties die te laat in het register stonden"] == ["Anderplatform Nederland", "0", ""]


def test_general_knowledge_and_hearsay_are_no_facts(asking):
    (row,) = _table(page_at(asking()), "functions")
    open_word = "niet vastgesteld"
    assert row[:9] == [
        "Voorbeeldplatform", "aanwezig", "afwezig, zeggen anderen", open_word, open_word, open_word,
        "niet aangetroffen", open_word, "aanwezig, zeggen anderen",
    ]  # fmt: skip


def test_fields_that_are_filled_stand_there_once_they_were_read(asking, asking_measured):
    assert "Velden die zijn ingevuld" not in words(page_at(asking()).content)
    told = words(page_at(asking_measured()).content)
    assert "Namens wie, artikel 39, lid 2, onder b 25% 10 van 40 · okt 2026" in told


def test_daily_reports_come_first_and_an_address_restores_a_choice(asking):
    reports = [
        {"service_id": "a", "report_window": window, "report_date": date(year, 3, 1)}
        for window, year in (("last_30_days", 2025), ("yesterday", 2023), ("yesterday", 2026))
    ]
    assert [(one.window, one.year) for one in series_of(reports)] == [
        ("yesterday", 2026), ("yesterday", 2023), ("last_30_days", 2025),
    ]  # fmt: skip
    page = page_at(asking(report="voorbeeldplatform.yesterday.2023"))
    assert "rapport over één dag" in words(page.content)
    assert page.section == "/political-ads"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_warehouse_says_what_is_absent(page, language):
    told = words(page("/political-ads", language).content)
    for sentence in {
        "nl": ("nog niets gemeten", "geen rapport over politieke advertenties", "nog geen twee versies",
               "De lijst van functies is nog niet ingelezen.", "geen openbaar feit"),
        "en": ("nothing was measured", "No report on political ads", "No two versions", "was not loaded yet",
               "No public fact"),
    }[language]:  # fmt: skip
        assert sentence in told
