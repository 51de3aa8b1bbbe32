"""The coverage page: every measure of the norm once, with its axes and sources or the reason why not."""

from tests.dashboard.reading import links, named, words


def test_every_measure_stands_in_it_with_its_sources_or_a_reason(page, visit):
    content = page("/coverage").content
    told = words(content)
    for commitment in visit().norm.commitments:
        for measure in commitment.measures:
            assert told.count(f"{measure.id.split('-', 1)[1]}. {measure.title.nl}") == 1, measure.id
            if measure.not_assessable:
                assert measure.not_assessable.nl in told
        assert f"/commitments/{commitment.id}" in links(content)


def test_the_three_axes_are_counted_apart(page, visit):
    held = [measure for one in visit().norm.commitments for measure in one.measures] + [
        one for one in visit().norm.commitments if not one.measures
    ]
    assessed = sum(bool(getattr(one, "expectations", ())) for one in held)
    told = words(page("/coverage", "en").content)
    assert f"{assessed} of {len(held)} measures and paragraphs are assessed" in told
    heads = words(named(page("/coverage", "en").content, "Thead")[0])
    assert heads.startswith("Chapter Measures")
    assert "total" not in heads.lower()


def test_the_method_leads_to_it(page):
    assert "/coverage" in links(page("/about").content)
