"""Every source under every fault that can befall it, and the document that tells what came of it."""

from collections import Counter

import pytest

from collectors.framework import CollectorError, source_names
from tests.publishers.document import cells_of, document
from tests.publishers.faults import FAULTS, is_tried
from tests.publishers.samples import publishers
from tests.publishers.trying import Stored, Told

EVERY = publishers()
CASES = [
    pytest.param(
        name,
        fault,
        id=f"{name}-{fault.name.replace(' ', '_')}",
        marks=pytest.mark.shared_data if fault.is_published else (),
    )
    for name, publisher in EVERY.items()
    for fault in FAULTS
    if is_tried(name, fault)
]
DOCUMENT = "docs/faults.md"
# Columns that come from a name: another name gives another pseudonym, and what is told of names another word.
NAMED = {"advertiser_key", "payer_key", "disclaimer_key", "text", "via"}


@pytest.mark.parametrize(("source", "fault"), CASES)
def test_a_fault_is_told_and_costs_nothing(source, fault, trial_of, outcomes, request, root):
    if fault.is_published:
        request.getfixturevalue("shared_data")
    trial = trial_of(source)
    before = trial.good
    run = trial.spoil(fault)
    after = trial.stored()
    new = after.issues - before.issues
    trial.recover()

    outcome = outcome_of(run, new)
    assert outcome in fault.outcomes, (run, new)
    check_told(fault, run, new, trial)
    check_whole(fault, before, after, trial)
    check_recovered(before, trial)
    assert not new & trial.good.issues, "the issue stays open"

    cell = f"{outcome}: {', '.join(sorted({issue.kind for issue in new}))}" if new else outcome
    outcomes[fault.name, source] = cell
    if not request.config.getoption("--write-faults", default=None):
        assert cells_of(root / DOCUMENT)[fault.name, source] == cell, "docs/faults.md is behind. Run `make docs`."


def outcome_of(run, new: set[Told]) -> str:
    """What became of the one file that the fault is in."""
    if isinstance(run, CollectorError) or any(issue.severity == "rejected_file" for issue in new):
        return "refused"
    return "read" if any(not file.landed.file_name.startswith("visits_") and not file.landed.file_name.endswith(".sha1")
                         for file in run.files) else "not fetched"  # fmt: skip


def check_told(fault, run, new: set[Told], trial):
    """An issue of the kind that is due names the file or its address, and says what to do."""
    if fault.is_told:
        assert new, ("nothing was told", run)
    if fault.kinds:
        assert {issue.kind for issue in new} & set(fault.kinds), new
    for issue in new:
        assert any(name in issue.locator for name in trial.names()), (issue, trial.names())
        assert issue.message.strip()
        assert issue.remedy.strip()


def check_whole(fault, before: Stored, after: Stored, trial):
    """All rows of the edition before, or all of the new one, but for those that an issue says were left out."""
    new = after.issues - before.issues
    if not fault.keeps_values and any(issue.kind in {"code_unknown", "service_unknown"} for issue in new):
        # The name was that of an indicator or platform: the rows stand, under a name that is told to be unknown.
        assert all(after.counts()[table] >= count for table, count in before.counts().items())
        return
    left_out = set() if fault.keeps_values else NAMED
    was, is_now = before.without(left_out), after.without(left_out)
    old = was.rows - is_now.rows
    gone = trial.without_figure(was, trial.number - 1) - trial.without_figure(is_now, trial.number)
    if trial.publisher.adds_up:
        # An answer that was not whole stands beside the whole one, so the same row can stand there twice.
        old = Counter(set(was.rows) - set(is_now.rows))
    told = sum(issue.severity == "rejected_row" for issue in new)
    assert not old or gone.total() <= (0 if fault.keeps_values else told), (old, gone)


def check_recovered(before: Stored, trial):
    """The good edition of now holds what the one before held; of answers that add up, none is lost that stood."""
    recovered = trial.without_figure(trial.good, trial.number)
    if trial.publisher.adds_up:
        replaced = Stored(before.rows - trial.good.rows, set())
        assert set(trial.without_figure(replaced, trial.number - 1)) <= set(recovered)
    else:
        assert trial.without_figure(before, trial.number - 1) == recovered


def test_every_source_is_replayed():
    assert set(EVERY) == set(source_names())


def test_the_document_has_every_case_and_no_other(root):
    text = (root / DOCUMENT).read_text(encoding="utf-8")
    cells = cells_of(root / DOCUMENT)
    assert {(fault, source) for fault, source in cells if fault not in {"fault", "---"}} == {
        (case.values[1].name, case.values[0]) for case in CASES
    }
    assert text == document(cells), "docs/faults.md is behind. Run `make docs`."
    assert all(cells.values())
