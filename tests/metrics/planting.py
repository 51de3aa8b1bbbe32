"""How a case is planted: one function an expectation, named for it, from the figures of a case to rows of core."""

from datetime import date, timedelta

from tests.metrics.builders import H1, H2, advertise, answer, correct, happen, land, observe, read_part, sign
from tests.metrics.conftest import threshold
from tests.metrics.test_leakage import see

IN_H1 = {"period_start": H1[0], "period_end": H1[1]}
QUESTION = "QRE 14.2.1"
CODE_REPORT = "code_reports/eeeeeeeeeeeeeeee"
AGREEING = "sli_31.1.3.fact_check_removals_percent_of_total"
TO_DIVIDE = (
    "sli_31.1.2.videos_removed_fact_check_assessment",
    "sli_31.1.2.videos_removed_policy_guidelines",
)

EXPECTATIONS = {
    "recall": {
        "rule": "threshold",
        "needs": {"indicator": "automated_recall_share", "language": "nl"},
        "threshold": threshold(0.5, relative_to="own_total"),
    },
    "accuracy": {
        "rule": "threshold",
        "needs": {"indicator": "automated_accuracy_share", "language": "nl"},
        "threshold": threshold(0.9),
    },
    "median": {
        "rule": "threshold",
        "needs": {"indicator": "notice_action_median_hours"},
        "threshold": threshold(168, "max"),
    },
    "fewer": {
        "rule": "deterioration",
        "needs": {"indicator": "language_moderators_count", "language": "nl"},
        "threshold": threshold(-0.1, relative_to="previous"),
    },
    "agree": {
        "rule": "consistency",
        "needs": {"indicator": AGREEING, "compared_with": "fact_check_removals_recomputed_share", "country": "NL"},
        "threshold": threshold(0.25, "max"),
    },
    "apart": {
        "rule": "peer_outlier",
        "needs": {"indicator": "complaints_reversed_share"},
        "threshold": threshold(2, "max", relative_to="peers"),
    },
    "posts": {
        "rule": "format_validity",
        "needs": {"indicator": "report_rule_r17_count"},
        "threshold": threshold(0, "max"),
    },
    "shares": {
        "rule": "format_validity",
        "needs": {"indicator": "report_rule_r22_count"},
        "threshold": threshold(0, "max"),
    },
    "on-time": {
        "rule": "on_time",
        "needs": {"indicator": "report_lateness_days"},
        "threshold": threshold(0, "max", kind="law"),
    },
    "dutch": {
        "rule": "reported_for_country",
        "needs": {"indicator": "moderators_language_count", "part": "9", "language": "nl"},
    },
    "signed": {"rule": "subscribed", "needs": {}, "applies_to": ["code_signatory"], "from": "2022-06-16"},
    "answered": {"rule": "answered", "needs": {"part": "code", "element": QUESTION}},
    "reused": {
        "rule": "repetition",
        "needs": {"indicator": "answers_reused_share"},
        "threshold": threshold(0.8, "max"),
    },
    "figure": {"rule": "reported", "needs": {"indicator": "sli_14.1.1", "part": "code"}},
    "recipients": {
        "rule": "reconciliation",
        "needs": {"indicator": "amar_statement_users", "compared_with": "amar_users", "country": "EU"},
        "threshold": threshold(0.05, "max"),
        "differences": ["definition"],
    },
    "gone": {
        "rule": "disappearance",
        "needs": {"indicator": "advertiser_rows_gone_count", "country": "NL"},
        "threshold": threshold(0, "max"),
    },
    "lowered": {
        "rule": "restatement",
        "needs": {"indicator": "advertiser_spend_decreases_count", "country": "NL"},
        "threshold": threshold(0, "max"),
    },
    "leaked": {
        "rule": "leakage",
        "needs": {"indicator": "known_actor_ads_leaked_share", "country": "NL", "dimension": "party"},
        "threshold": threshold(0.05, "max"),
    },
}
MEASURES = {"signed": "coc-14.1", "answered": "coc-14.2", "reused": "coc-14.2", "figure": "coc-14.1"}
FIRST_REPORT = date(2025, 8, 1)


def expectations():
    """The norm of this world; what is not about the Code stands under one measure of the DSA."""
    return [{"id": f"{MEASURES.get(name, 'dsa-42.2.a')}/{name}"} | told for name, told in EXPECTATIONS.items()]


def plant(connection, case, service, neighbours):
    """Plant a case on a service; `neighbours` are other services, for what is judged by its peers."""
    PLANTERS[case.expectation](connection, service, neighbours, *case.given)


def _figure(connection, value, service, **about):
    low, high = value if isinstance(value, tuple) else (value, value)
    observe(connection, low, high=high, service=service, **about)
    if high is None and low is not None:
        connection.execute(
            "UPDATE core.observation SET value_high = NULL WHERE service_id = ? AND value_low = ?", [service, low]
        )


def _recall(connection, service, _, dutch, total):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"}
    _figure(connection, dutch, service, language="nl", **about)
    if total is not None:
        _figure(connection, total, service, **about)


def _accuracy(connection, service, _, value):
    about = {"indicator": "automated_accuracy_share", "part": "8", "unit": "share", "dimension": "total"}
    _figure(connection, value, service, language="nl", **about)


def _median(connection, service, _, hours):
    about = {"indicator": "notice_action_median_hours", "part": "4", "category": "TOTAL", "unit": "hours"}
    _figure(connection, hours, service, **about)


def _fewer(connection, service, _, before, now):
    if before is not None:
        _figure(connection, before, service, language="nl")
    _figure(connection, now, service, language="nl", **IN_H1)


def _agree(connection, service, _, share, checked, removed):
    about = {"part": "code", "country": "NL"}
    _figure(connection, share, service, indicator=AGREEING, unit="share", **about)
    for indicator, count in zip(TO_DIVIDE, (checked, removed), strict=True):
        _figure(connection, count, service, indicator=indicator, **about)


def _apart(connection, service, neighbours, share, others):
    # A surface of its own, so that the neighbours of one case are no peers of another.
    for name, one in zip((service, *neighbours), (share, *others), strict=False):
        about = {"indicator": "complaints", "part": "7", "surface": service}
        for outcome, count in (("upheld", 10_000 * (1 - one)), ("reversed", 10_000 * one)):
            _figure(connection, round(count, 6), name, dimension=outcome, **about)


def _posts(connection, service, _, total, internal, external):
    read_part(connection, "9", service=service)
    _figure(connection, 5, service, language="nl")
    for kind, posts in (("total", total), ("internal", internal), ("external", external)):
        _figure(connection, posts, service, indicator=f"moderators_{kind}_count", unit="fte")


def _shares(connection, service, _, value):
    read_part(connection, "8", service=service)
    _figure(connection, value, service, indicator="automated_precision_share", part="8", unit="share")


def _on_time(connection, service, _, day):
    published = date.fromisoformat(day) if day else None
    read_part(connection, "3", service=service, published_at=published)


def _dutch(connection, service, _, by_language, how="whole"):
    if how != "not read":
        read_part(connection, "9", service=service, is_complete=how == "whole")
    for language, value in by_language.items():
        _figure(connection, value, service, language=language)


def _signed(connection, service, _, *said):
    for number, (measure, status) in enumerate(said):
        sign(connection, measure, status, service=service, since=date(2023 + number, 1, 1))


def _answered(connection, service, _, signature, said, other=None):
    if signature != "unknown":
        sign(connection, "coc-14.2", signature, service=service)
    read_part(connection, "code", service=service, file=CODE_REPORT)
    if said:
        answer(connection, QUESTION, "code", service=service, is_placeholder=said == "filler")
    if other:
        answer(connection, other, "code", service=service)


def _reused(connection, service, _, words, kept):
    sign(connection, "coc-14.2", service=service)
    first = [f"{service}-woord-{number}".replace("-", "") for number in range(words)]
    second = first[:kept] + [f"{word}anders" for word in first[kept:]]
    for period, said in ((H2, first), (H1, second)):
        answer(connection, QUESTION, "code", service=service, period=period, text=" ".join(said))


def _figure_told(connection, service, _, signature, indicator=None, value=None):
    if signature != "unknown":
        sign(connection, "coc-14.1", signature, service=service)
    read_part(connection, "code", service=service, file=CODE_REPORT)
    if indicator:
        about = {"indicator": indicator, "part": "code", "country": "DE", "file": CODE_REPORT}
        _figure(connection, value, service, **about)


def _recipients(connection, service, _, stated, told):
    about = {"country": "EU", "unit": "recipients"}
    on_a_day = {"period_start": None, "period_end": date(2026, 2, 17)}
    _figure(connection, stated, service, indicator="amar_statement_users", part="", **about, **on_a_day)
    if told is not None:
        _figure(connection, told, service, indicator="amar_users", part="10", **about)


def _gone(connection, service, _, window, *reports):
    for number, keys in enumerate(reports):
        day = FIRST_REPORT + timedelta(days=number)
        for key in keys:
            advertise(connection, 100, 100, window=window, day=day, service_id=service, advertiser_key=key)


def _lowered(connection, service, _, spend, is_announced=False):
    for key, amounts in spend.items():
        for number, amount in enumerate(amounts):
            day = FIRST_REPORT + timedelta(days=number)
            low, high = amount if isinstance(amount, tuple) else (amount, amount)
            if amount is not None:
                advertise(connection, low, high, window="lifelong", day=day, service_id=service, advertiser_key=key)
    if is_announced:
        correct(connection, "advertiser_day", service=service)


def _leaked(connection, service, _, ads, removed, begun="2026-03-01", kind="party"):
    happen(connection, "political_ads_stopped", service=service, day=date(2025, 10, 1))
    file = f"voorbeeldregister/{service.rsplit('-')[-1]:0>16}"
    land(connection, file, file_name="ads.json", published_at=None, retrieved_at="2026-05-01 12:00:00+00")
    about = {"service_id": service, "source_file_id": file, "organisation_kind": kind}
    for number in range(ads):
        availability = "removed" if number < removed else "shown"
        see(connection, number, 1, availability, starts_on=date.fromisoformat(begun), **about)


PLANTERS = {
    "recall": _recall,
    "accuracy": _accuracy,
    "median": _median,
    "fewer": _fewer,
    "agree": _agree,
    "apart": _apart,
    "posts": _posts,
    "shares": _shares,
    "on-time": _on_time,
    "dutch": _dutch,
    "signed": _signed,
    "answered": _answered,
    "reused": _reused,
    "figure": _figure_told,
    "recipients": _recipients,
    "gone": _gone,
    "lowered": _lowered,
    "leaked": _leaked,
}
