from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.document import Extent
from nqpf.review.agree.units import Passage, overlap, units_of

RANDOM = st.integers(0, 10**6).map(Random)


def passages(coder, extents, kind="action"):
    return [Passage(coder, kind, f"{coder}-{number}", "d", Extent(*one)) for number, one in enumerate(extents)]


def apart(count):
    """Passages of 20 characters with gaps of 10."""
    return [(30 * number, 30 * number + 20) for number in range(count)]


def members(units):
    return {(unit.kind, frozenset(unit.items[0]), frozenset(unit.items[1])) for unit in units}


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [((0, 10), (5, 30), True), ((0, 10), (6, 30), False), ((0, 100), (40, 44), True), ((0, 10), (10, 20), False)],
)
def test_half_of_the_shorter_links(one, other, linked):
    assert overlap(Extent(*one), Extent(*other)) is overlap(Extent(*other), Extent(*one)) is linked
    assert len(units_of(passages(0, [one]) + passages(1, [other]))) == (1 if linked else 2)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), min_size=1, max_size=14), RANDOM)
def test_units_are_the_connected_groups_in_whichever_order(extents, random):
    several = [
        Passage(random.choice((0, 1)), random.choice(("measure", "action")), str(n), "d", Extent(start, start + size))
        for n, (start, size) in enumerate(extents)
    ]
    groups = [{one} for one in several]
    for one in several:
        for other in several:
            if one.kind == other.kind and overlap(one.extent, other.extent):
                mine, theirs = (next(group for group in groups if each in group) for each in (one, other))
                if mine is not theirs:
                    groups.remove(theirs)
                    mine |= theirs
    expected = {
        (next(iter(group)).kind, *(frozenset(one.item for one in group if one.coder == coder) for coder in (0, 1)))
        for group in groups
    }
    assert members(units_of(several)) == members(units_of(random.sample(several, len(several)))) == expected


@given(st.integers(1, 12), RANDOM)
def test_split_merged_and_reworded_items_stay_one_unit(count, random):
    """A passage coded as two, two as one, or by fewer words of it, is aligned; nothing else is."""
    first, second, expected = passages(0, apart(count)), [], set()
    for one in first:
        start, end = one.extent
        parts = random.choice([[(start, end)], [(start, start + 9), (start + 9, end)], [(start + 4, end - 3)]])
        own = [Passage(1, "action", f"{one.item}/{part}", "d", Extent(*each)) for part, each in enumerate(parts)]
        second += own
        expected.add(("action", frozenset([one.item]), frozenset(each.item for each in own)))
    assert members(units_of(random.sample(first + second, len(first + second)))) == expected
    swapped = [one._replace(coder=1 - one.coder) for one in first + second]
    assert members(units_of(swapped)) == {(kind, b, a) for kind, a, b in expected}


def test_kinds_and_documents_stay_apart():
    several = [*passages(0, [(0, 9)]), *passages(1, [(0, 9)], "measure"), *passages(1, [(0, 9)])]
    several.append(several[-1]._replace(item="x", document="e"))
    units = units_of(several)
    assert [(unit.kind, unit.document, unit.matched) for unit in units] == [
        ("measure", "d", False),
        ("action", "d", True),
        ("action", "e", False),
    ]
