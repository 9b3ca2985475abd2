import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.document import Extent
from nqpf.review.agree.bootstrap import of_boundaries
from nqpf.review.agree.unitizing import boundaries, pieces_of

EXTENTS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda e: Extent(e[0], e[0] + e[1])), max_size=6
)


def marks(units, length):
    covered = {place for unit in units for place in range(*unit)}
    return [place in covered for place in range(length)]


@given(EXTENTS, EXTENTS)
def test_pieces_add_up_to_the_continuum(first, second):
    pieces = pieces_of((first, second), 80)
    one, other = marks(first, 80), marks(second, 80)
    assert sum(piece.marked for piece in pieces) == sum(one) + sum(other)
    assert sum(piece.marked + piece.left for piece in pieces) == 160
    assert sum(piece.differing for piece in pieces) == 2 * sum(a != b for a, b in zip(one, other, strict=True))


@given(EXTENTS.filter(bool))
def test_the_same_boundaries_agree_in_full(units):
    assert boundaries(pieces_of((units, units[::-1]), 80)) == pytest.approx(1)


@pytest.mark.parametrize("coders", [([], []), ([Extent(0, 80)], [Extent(0, 80)])])
def test_without_units_or_without_gaps_it_has_no_meaning(coders):
    assert boundaries(pieces_of(coders, 80)) is None


def test_moved_boundaries_agree_less_and_the_interval_says_how_surely():
    first = [Extent(start, start + 6) for start in range(0, 400, 10)]
    second = [Extent(start + (start % 4 > 1), end) for start, end in first]
    pieces = pieces_of((first, second), 400)
    value, interval = boundaries(pieces), of_boundaries(pieces)
    assert interval.low <= value <= interval.high <= 1
    assert value > boundaries(pieces_of((first, [Extent(one.start + 3, one.end) for one in first]), 400))
