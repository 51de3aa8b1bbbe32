"""Every kind of issue has a word."""

from collectors.framework import IssueKind
from language.vocabulary import ISSUE_KIND


def test_every_kind_of_issue_has_a_word():
    assert set(ISSUE_KIND) == {kind.value for kind in IssueKind}
