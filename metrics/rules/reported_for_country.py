"""Is there a figure for this country or language in the report part that should hold it?

| figure | part read whole | status            |
|--------|-----------------|-------------------|
| yes (0 is a figure) | –  | met               |
| no: row absent or blank | yes | not_reported |
| no     | no              | insufficient_data: the part has not been read |
| no, but one for the country where the language is official | yes | insufficient_data: given by country |
"""

from metrics.judgement import Judgement, Reason, Status, undecided

VERSION = 1


def judge(*, has_figure: bool, part_is_read: bool, is_given_by_country: bool = False) -> Judgement:
    """Tell a figure, a silence that was established, and a part nobody read apart.

    `is_given_by_country`: asked for Dutch, the service answers for the Netherlands; that is no silence.
    """
    if has_figure:
        return Judgement(Status.MET)
    if is_given_by_country:
        return undecided(Reason.GIVEN_BY_COUNTRY)
    if part_is_read:
        return Judgement(Status.NOT_REPORTED)
    return undecided(Reason.PART_NOT_READ)
