"""What is planted in a world of invented platforms: one line a case, each on a platform of its own.

`SHORT` is a shortcoming that must be found, `NEAR` a near miss that must not be; the words say why it is one or the
other. What follows are the arguments of the planter of that name in `planting.py`. To add a case, add a line.
"""

from typing import Any, NamedTuple

SHORT, NEAR = "shortcoming", "near miss"


class Case(NamedTuple):
    """One platform with one thing about it."""

    expectation: str
    kind: str
    why: str
    given: tuple[Any, ...]


def case(expectation: str, kind: str, why: str, *given: Any) -> Case:
    return Case(expectation, kind, why, given)


CASES = (
    # threshold, as a share of the own total: at least half
    case("recall", SHORT, "a third of the total", 0.18, 0.52),
    case("recall", SHORT, "just under half", 0.2599, 0.52),
    case("recall", SHORT, "nothing at all", 0, 0.52),
    case("recall", SHORT, "a range wholly under half", (0.1, 0.2), 0.52),
    case("recall", SHORT, "under half of a total that is a range", 0.2, (0.5, 0.6)),
    case("recall", NEAR, "exactly half", 0.26, 0.52),
    case("recall", NEAR, "exactly half, inexact in binary", 0.38, 0.76),
    case("recall", NEAR, "a range that holds the half", (0.2, 0.3), 0.52),
    case("recall", NEAR, "low, and no total to hold it against", 0.02, None),
    case("recall", NEAR, "low, as the total is", 0.02, 0.04),
    # threshold, in the unit of the value: at least 0.9
    case("accuracy", SHORT, "far under", 0.5),
    case("accuracy", SHORT, "just under", 0.8999),
    case("accuracy", SHORT, "zero is a figure", 0),
    case("accuracy", SHORT, "a range that ends under it", (0.7, 0.89)),
    case("accuracy", NEAR, "at the threshold", 0.9),
    case("accuracy", NEAR, "just over", 0.9001),
    case("accuracy", NEAR, "a range that begins at it", (0.9, 0.95)),
    case("accuracy", NEAR, "a range that holds it", (0.85, 0.95)),
    # threshold: at most a week
    case("median", SHORT, "two weeks and a half", 416),
    case("median", SHORT, "an hour over", 169),
    case("median", SHORT, "at least this much, without an upper end", (200, None)),
    case("median", SHORT, "just over", 168.01),
    case("median", SHORT, "a year", 8760),
    case("median", NEAR, "a week to the hour", 168),
    case("median", NEAR, "a range up to a week", (100, 168)),
    case("median", NEAR, "at least this much, which may be less than a week", (100, None)),
    case("median", NEAR, "an empty cell is no figure", None),
    # deterioration: at most ten percent fewer than in the adjoining period
    case("fewer", SHORT, "a fifth fewer", 55, 45),
    case("fewer", SHORT, "just over a tenth fewer", 1000, 899),
    case("fewer", SHORT, "none are left", 10, 0),
    case("fewer", SHORT, "a range wholly under", (100, 110), (70, 80)),
    case("fewer", SHORT, "two became one", 2, 1),
    case("fewer", NEAR, "exactly a tenth fewer", 50, 45),
    case("fewer", NEAR, "the same", 7, 7),
    case("fewer", NEAR, "more", 7, 70),
    case("fewer", NEAR, "from nothing there is no share", 0, 0),
    case("fewer", NEAR, "no figure for the period before", None, 3),
    # consistency: a published share against the two counts that it should follow from, give or take a quarter
    case("agree", SHORT, "less than half", 0.001, 24, 10_000),
    case("agree", SHORT, "twice as much", 0.2, 1000, 10_000),
    case("agree", SHORT, "just over a quarter more", 0.12501, 1000, 10_000),
    case("agree", SHORT, "just over a quarter less", 0.07499, 1000, 10_000),
    case("agree", SHORT, "published as nothing", 0, 1000, 10_000),
    case("agree", NEAR, "exactly a quarter more", 0.125, 1000, 10_000),
    case("agree", NEAR, "exactly a quarter less", 0.075, 1000, 10_000),
    case("agree", NEAR, "rounded", 0.33, 1, 3),
    case("agree", NEAR, "both nothing", 0, 0, 10_000),
    case("agree", NEAR, "nothing to divide by", 0.5, 5, 0),
    # peer outlier: at most twice the median of at least five others
    case("apart", SHORT, "far above", 0.9, (0.1, 0.1, 0.2, 0.3, 0.3)),
    case("apart", SHORT, "just above twice", 0.4002, (0.1, 0.1, 0.2, 0.3, 0.3)),
    case("apart", SHORT, "all, where others turn back few", 1, (0.02, 0.02, 0.03, 0.03, 0.03)),
    case("apart", SHORT, "six others", 0.5, (0.1, 0.1, 0.2, 0.2, 0.3, 0.3)),
    case("apart", NEAR, "exactly twice", 0.4, (0.1, 0.1, 0.2, 0.3, 0.3)),
    case("apart", NEAR, "far below", 0.01, (0.15, 0.15, 0.2, 0.25, 0.25)),
    case("apart", NEAR, "far above four others, which are too few", 0.9, (0.1, 0.1, 0.2, 0.3)),
    case("apart", NEAR, "as high as others", 0.9, (0.5, 0.6, 0.7, 0.8, 0.9)),
    # format validity: internal and external moderators with the total, give or take half a post
    case("posts", SHORT, "one post too many", 101, 40, 60),
    case("posts", SHORT, "just over half a post", 100.51, 40, 60),
    case("posts", SHORT, "the total says less", 50, 40, 60),
    case("posts", SHORT, "a total of nothing", 0, 40, 60),
    case("posts", NEAR, "exactly half a post", 100.5, 40, 60),
    case("posts", NEAR, "to the post", 100, 40, 60),
    case("posts", NEAR, "the external ones are left empty", 100, 40, None),
    case("posts", NEAR, "the total is left empty", None, 40, 60),
    # format validity: shares lie between 0 and 1
    case("shares", SHORT, "a percentage", 87),
    case("shares", SHORT, "just over one", 1.0001),
    case("shares", SHORT, "under zero", -0.01),
    case("shares", SHORT, "a range that ends over one", (0.9, 1.1)),
    case("shares", NEAR, "exactly one", 1),
    case("shares", NEAR, "exactly zero", 0),
    case("shares", NEAR, "a range up to one", (0.5, 1)),
    case("shares", NEAR, "an empty cell", None),
    # on time: the end of the second month after the half-year
    case("on-time", SHORT, "a day late", "2026-03-01"),
    case("on-time", SHORT, "a month late", "2026-03-31"),
    case("on-time", SHORT, "a year late", "2027-02-28"),
    case("on-time", SHORT, "two weeks late", "2026-03-14"),
    case("on-time", NEAR, "on the last day", "2026-02-28"),
    case("on-time", NEAR, "a day before it", "2026-02-27"),
    case("on-time", NEAR, "weeks before it", "2026-01-15"),
    case("on-time", NEAR, "the day of publication is not known", None),
    # reported for a country or a language: silence in a part that was read whole
    case("dutch", SHORT, "other languages, no Dutch", {"de": 44, "fr": 12}),
    case("dutch", SHORT, "the cell for Dutch is empty", {"de": 44, "nl": None}),
    case("dutch", SHORT, "nothing in the whole table", {}),
    case("dutch", SHORT, "a row for another language that begins alike", {"no": 3}),
    case("dutch", SHORT, "all other cells are empty too", {"de": None, "nl": None}),
    case("dutch", NEAR, "zero is a figure", {"de": 44, "nl": 0}),
    case("dutch", NEAR, "one", {"nl": 1}),
    case("dutch", NEAR, "a range", {"nl": (0, 10)}),
    case("dutch", NEAR, "the part was read in part", {"de": 44}, "in part"),
    case("dutch", NEAR, "the part was not read", {"de": 44}, "not read"),
    # subscribed: signed, and left
    case("signed", SHORT, "left the commitment", ("coc-14", "signed"), ("coc-14", "withdrawn")),
    case("signed", SHORT, "left one measure, declined the other", ("coc-14.1", "withdrawn"), ("coc-14.2", "declined")),
    case("signed", SHORT, "left both measures", ("coc-14.1", "withdrawn"), ("coc-14.2", "withdrawn")),
    case("signed", SHORT, "left, and nothing is known of before", ("coc-14", "withdrawn")),
    case("signed", SHORT, "left one, the other was never seen", ("coc-14.1", "withdrawn")),
    case("signed", NEAR, "signed as a whole", ("coc-14", "signed")),
    case("signed", NEAR, "left one measure and kept the other", ("coc-14.1", "withdrawn"), ("coc-14.2", "signed")),
    case("signed", NEAR, "signed with a reservation", ("coc-14.1", "reserved")),
    case("signed", NEAR, "never signed, which is free", ("coc-14.1", "declined"), ("coc-14.2", "declined")),
    case("signed", NEAR, "signed another commitment only", ("coc-13", "signed")),
    # answered: a question of the Code in words, by a signatory of its measure
    case("answered", SHORT, "the template's own text", "signed", "filler"),
    case("answered", SHORT, "no answer in a report that was read whole", "signed", None),
    case("answered", SHORT, "no answer, signed with a reservation", "reserved", None),
    case("answered", SHORT, "a filler, signed with a reservation", "reserved", "filler"),
    case("answered", SHORT, "a filler, with another answer elsewhere", "signed", "filler", "QRE 14.1.1"),
    case("answered", SHORT, "an answer to another question only", "signed", None, "QRE 14.1.1"),
    case("answered", NEAR, "an answer", "signed", "answer"),
    case("answered", NEAR, "a filler, and the measure is not signed", "declined", "filler"),
    case("answered", NEAR, "no answer, and the measure is not signed", "declined", None),
    case("answered", NEAR, "no answer, and nobody saw whether it signed", "unknown", None),
    case("answered", NEAR, "an answer without a signature", "unknown", "answer"),
    case("answered", NEAR, "an answer beside another", "signed", "answer", "QRE 14.1.1"),
    case("answered", NEAR, "an answer with a reservation", "reserved", "answer"),
    # repetition: at most four fifths of the words return from the report before
    case("reused", SHORT, "all of it", 300, 300),
    case("reused", SHORT, "nine tenths", 300, 270),
    case("reused", SHORT, "just over four fifths", 300, 244),
    case("reused", SHORT, "all but ten words", 300, 290),
    case("reused", NEAR, "half", 300, 150),
    case("reused", NEAR, "a quarter", 300, 75),
    case("reused", NEAR, "all of it, and too short to tell", 40, 40),
    case("reused", NEAR, "nothing", 300, 0),
    case("reused", NEAR, "a little under four fifths", 300, 239),
    # reported: any figure at all, by a signatory of the measure
    case("figure", SHORT, "no figure in a report that was read whole", "signed"),
    case("figure", SHORT, "no figure, signed with a reservation", "reserved"),
    case("figure", SHORT, "the cell is empty", "signed", "sli_14.1.1.voorbeeld", None),
    case("figure", SHORT, "a figure that another question asks for", "signed", "sli_14.2.1.voorbeeld", 5),
    case("figure", NEAR, "a figure", "signed", "sli_14.1.1.voorbeeld", 5),
    case("figure", NEAR, "zero is a figure", "signed", "sli_14.1.1.voorbeeld", 0),
    case("figure", NEAR, "no figure, and the measure is not signed", "declined"),
    case("figure", NEAR, "no figure, and nobody saw whether it signed", "unknown"),
    case("figure", NEAR, "a figure without a signature", "unknown", "sli_14.1.1.voorbeeld", 5),
    # reconciliation: the statement of recipients with the report, give or take a twentieth
    case("recipients", SHORT, "a tenth more", 110, 100),
    case("recipients", SHORT, "just over a twentieth more", 105.01, 100),
    case("recipients", SHORT, "just over a twentieth less", 94.99, 100),
    case("recipients", SHORT, "stated as nothing", 0, 100),
    case("recipients", SHORT, "a range that begins over it", (106, 200), 100),
    case("recipients", NEAR, "exactly a twentieth more", 105, 100),
    case("recipients", NEAR, "exactly a twentieth less", 95, 100),
    case("recipients", NEAR, "a range that meets it", (105, 200), 100),
    case("recipients", NEAR, "the report gives a range", 120, (100, 130)),
    case("recipients", NEAR, "no figure in the report", 110, None),
    # disappearance: no row of a list of everything may go
    case("gone", SHORT, "one of two", "lifelong", "ab", "a"),
    case("gone", SHORT, "replaced by another", "lifelong", "a", "b"),
    case("gone", SHORT, "one went while three came", "lifelong", "ab", "acde"),
    case("gone", SHORT, "two reports ago, and still", "lifelong", "abc", "ab", "ab"),
    case("gone", NEAR, "all are there", "lifelong", "ab", "ab"),
    case("gone", NEAR, "others came", "lifelong", "ab", "abc"),
    case("gone", NEAR, "gone and back again", "lifelong", "ab", "a", "ab"),
    case("gone", NEAR, "from a report on one day, which is turnover", "yesterday", "ab", "a"),
    case("gone", NEAR, "from a report on a month, which is turnover", "last_30_days", "abc", "c"),
    case("gone", NEAR, "a first report, without one before", "lifelong", "ab"),
    # restatement: what adds up since the start never goes down
    case("lowered", SHORT, "half of it", {"a": (100, 50)}),
    case("lowered", SHORT, "just over half a euro", {"a": (100, 99.49)}),
    case("lowered", SHORT, "one of two", {"a": (100, 100), "b": (100, 90)}),
    case("lowered", SHORT, "to a range wholly under", {"a": (200, (0, 100))}),
    case("lowered", SHORT, "one lower, another higher by as much", {"a": (100, 50), "b": (100, 150)}),
    case("lowered", NEAR, "half a euro, which rounding can make", {"a": (100, 99.5)}),
    case("lowered", NEAR, "higher", {"a": (100, 150)}),
    case("lowered", NEAR, "the same", {"a": (100, 100)}),
    case("lowered", NEAR, "to a range that holds it", {"a": (100, (0, 100))}),
    case("lowered", NEAR, "another came with less", {"a": (100, 100), "b": (None, 50)}),
    case("lowered", NEAR, "half of it, and the publisher said so", {"a": (100, 50)}, "announced"),
    # leakage: after a service says that it stopped, at most a twentieth of the ads of parties stays
    case("leaked", SHORT, "the only one stayed", 1, 0),
    case("leaked", SHORT, "two of four stayed", 4, 2),
    case("leaked", SHORT, "one of three stayed", 3, 2),
    case("leaked", SHORT, "all of ten stayed", 10, 0),
    case("leaked", SHORT, "one stayed, on the day of the stop", 1, 0, "2025-10-01"),
    case("leaked", NEAR, "one of five stayed, and so few tell little", 5, 4),
    case("leaked", NEAR, "all of four were removed", 4, 4),
    case("leaked", NEAR, "all of eighty were removed", 80, 80),
    case("leaked", NEAR, "one stayed, and it began on the day before the stop", 1, 0, "2025-09-30"),
    case("leaked", NEAR, "one stayed, of a public body", 1, 0, "2026-03-01", "public_body"),
    case("leaked", NEAR, "none were seen", 0, 0),
)
