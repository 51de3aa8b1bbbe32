"""Is there a figure at all, for whatever country or language, in the report part that should hold it?

For figures that need not be given by Member State; `reported_for_country` is for those that must.

| figure | part read whole | status            |
|--------|-----------------|-------------------|
| yes (0 is a figure) | –  | met               |
| no: row absent or blank | yes | not_reported |
| no     | no              | insufficient_data: the part has not been read |
"""

from metrics.judgement import Judgement, Reason, Status, undecided

VERSION = 1


def judge(*, has_figure: bool, part_is_read: bool) -> Judgement:
    """Tell a figure, a silence that was established, and a part nobody read apart."""
    if has_figure:
        return Judgement(Status.MET)
    return Judgement(Status.NOT_REPORTED) if part_is_read else undecided(Reason.PART_NOT_READ)
