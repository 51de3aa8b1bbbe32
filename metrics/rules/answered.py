"""Does the report answer, in words, a question that it should answer?

| answer in words | answers read whole | status       |
|-----------------|--------------------|--------------|
| yes             | –                  | met          |
| filler only ("n/a", the template's own text) | – | not_reported |
| none            | yes                | not_reported |
| none            | no                 | insufficient_data: the part has not been read |

Met says that something is there, never that it is good: what an answer is worth is for a person to judge.
"""

from metrics.judgement import Judgement, Reason, Status, undecided

VERSION = 1


def judge(*, has_answer: bool, has_filler: bool, is_read: bool) -> Judgement:
    """Tell an answer, a filler in its place, an established silence, and answers that nobody read apart."""
    if has_answer:
        return Judgement(Status.MET)
    if has_filler or is_read:
        return Judgement(Status.NOT_REPORTED)
    return undecided(Reason.PART_NOT_READ)
