"""What one node cannot see of itself: ids that stand twice, and references that lead nowhere."""

from collections.abc import Iterable, Iterator

from norms.marked_yaml import Place
from norms.models import Commitment, Measure, Norm
from norms.register import ServiceRegister, folded

Incoherence = tuple[Place, str]


def incoherences_of_norm(norm: Norm) -> Iterator[Incoherence]:
    """Yield what does not hang together in a norm: the place in the file and the reason."""
    yield from _doubled("goal", ((("goals", i), goal.id) for i, goal in enumerate(norm.goals)))
    yield from _doubled("instrument", ((("instruments", i), one.id) for i, one in enumerate(norm.instruments)))
    yield from _doubled("chapter", ((("chapters", i), chapter.id) for i, chapter in enumerate(norm.chapters)))
    yield from _doubled("urn", _urns(norm))
    yield from _doubled("commitment", ((place, commitment.id) for place, commitment in _commitments(norm)))
    yield from _doubled("measure", ((place, measure.id) for place, _, measure in _measures(norm)))
    yield from _doubled("expectation", _expectation_ids(norm))
    yield from _doubled(
        "reporting element", ((("reporting_elements", i), one.id) for i, one in enumerate(norm.reporting_elements))
    )
    yield from _dangling_chapters(norm)
    yield from _dangling_commitments(norm)
    yield from _misplaced_measures(norm)
    yield from _dangling_elements(norm)


def incoherences_of_register(register: ServiceRegister) -> Iterator[Incoherence]:
    """Yield what does not hang together in a register: the place in the file and the reason."""
    yield from _doubled("service", ((("services", i), service.id) for i, service in enumerate(register.services)))
    yield from _doubled("name", _names(register))


def _doubled(what: str, ids: Iterable[tuple[Place, str]]) -> Iterator[Incoherence]:
    seen: set[str] = set()
    for place, one in ids:
        if one in seen:
            yield place, f"the {what} '{one}' stands in the file twice."
        seen.add(one)


def _commitments(norm: Norm) -> Iterator[tuple[Place, Commitment]]:
    for i, commitment in enumerate(norm.commitments):
        yield ("commitments", i), commitment


def _measures(norm: Norm) -> Iterator[tuple[Place, Commitment, Measure]]:
    for place, commitment in _commitments(norm):
        for i, measure in enumerate(commitment.measures):
            yield (*place, "measures", i), commitment, measure


def _urns(norm: Norm) -> Iterator[tuple[Place, str]]:
    for i, instrument in enumerate(norm.instruments):
        yield ("instruments", i, "urn"), instrument.urn
    for place, commitment in _commitments(norm):
        yield (*place, "urn"), commitment.urn
    for place, _, measure in _measures(norm):
        yield (*place, "urn"), measure.urn


def _expectation_ids(norm: Norm) -> Iterator[tuple[Place, str]]:
    for place, _, measure in _measures(norm):
        for i, expectation in enumerate(measure.expectations):
            yield (*place, "expectations", i), expectation.id


def _dangling_chapters(norm: Norm) -> Iterator[Incoherence]:
    instruments = {instrument.id for instrument in norm.instruments}
    for i, chapter in enumerate(norm.chapters):
        if chapter.instrument not in instruments:
            yield ("chapters", i, "instrument"), f"there is no instrument '{chapter.instrument}' in this file."


def _dangling_commitments(norm: Norm) -> Iterator[Incoherence]:
    goals = {goal.id for goal in norm.goals}
    chapters = {chapter.id: chapter.instrument for chapter in norm.chapters}
    editions = {one.id: {edition.id for edition in one.editions} for one in norm.instruments}
    for place, commitment in _commitments(norm):
        if commitment.goal not in goals:
            yield (*place, "goal"), f"there is no goal '{commitment.goal}' in this file."
        if chapters.get(commitment.chapter) != commitment.instrument:
            yield (*place, "chapter"), f"'{commitment.instrument}' has no chapter '{commitment.chapter}'."
        if not commitment.id.startswith(f"{commitment.instrument}-"):
            yield (*place, "id"), f"the id does not begin with '{commitment.instrument}-'."
        if set(commitment.editions) - editions.get(commitment.instrument, set()):
            yield (*place, "editions"), f"'{commitment.instrument}' has no such edition."


def _misplaced_measures(norm: Norm) -> Iterator[Incoherence]:
    for place, commitment, measure in _measures(norm):
        if measure.id != commitment.id and not measure.id.startswith(f"{commitment.id}."):
            yield (*place, "id"), f"the id of a measure of {commitment.id} begins with '{commitment.id}.'."
        for i, expectation in enumerate(measure.expectations):
            if not expectation.id.startswith(f"{measure.id}/"):
                yield (*place, "expectations", i, "id"), f"the id of an expectation here begins with '{measure.id}/'."


def _dangling_elements(norm: Norm) -> Iterator[Incoherence]:
    owners = {measure.id for _, _, measure in _measures(norm)}
    owners |= {commitment.id for commitment in norm.commitments if not commitment.measures}
    elements = {element.id for element in norm.reporting_elements}
    for i, element in enumerate(norm.reporting_elements):
        if element.measure not in owners:
            yield ("reporting_elements", i, "measure"), f"there is no measure '{element.measure}' in this file."
    for place, _, measure in _measures(norm):
        named = [f"QRE {one}" for one in measure.reports.qre] + [f"SLI {one}" for one in measure.reports.sli]
        for name in named:
            if name not in elements:
                yield (*place, "reports"), f"there is no reporting element '{name}' in this file."


def _names(register: ServiceRegister) -> Iterator[tuple[Place, str]]:
    for i, service in enumerate(register.services):
        for source, names in service.names:
            for k, name in enumerate(names):
                yield ("services", i, "names", source, k), f"{source}: {folded(name)}"
