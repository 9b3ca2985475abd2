import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded, scores, weights

from nqpf.analysis.robustness import arrays
from nqpf.scoring import aggregate as plain

LENGTH = 5


@st.composite
def children(draw):
    """Weights and scores of a node's children: some are numbers, at least one is an array."""
    own = draw(st.lists(weights, min_size=1, max_size=5))
    column = st.lists(scores, min_size=LENGTH, max_size=LENGTH).map(np.array)
    values = [draw(st.one_of(scores, column)) for _ in own[1:]]
    return own, [draw(column), *values]


def columns(values):
    """The scores at each position of the arrays."""
    return list(zip(*np.broadcast_arrays(*values), strict=True))


@bounded
@given(children())
def test_means_are_those_of_the_scoring_core(case):
    own, values = case
    for vectorised, one_by_one in ((arrays.arithmetic, plain.arithmetic), (arrays.geometric, plain.geometric)):
        assert vectorised(own, values) == pytest.approx([one_by_one(own, at) for at in columns(values)], abs=1e-12)
    assert arrays.minimum(values).tolist() == [min(at) for at in columns(values)]


@bounded
@given(children(), st.data())
def test_the_best_mean_is_that_of_the_best_subset(case, data):
    own, values = case
    need = data.draw(st.integers(1, len(own)))
    expected = []
    for at in columns(values):
        chosen = plain.best_subset(own, at, need)
        expected.append(plain.arithmetic([own[i] for i in chosen], [at[i] for i in chosen]))
    assert arrays.best_mean(own, values, need) == pytest.approx(expected, abs=1e-12)


def test_a_geometric_mean_is_0_where_one_score_is():
    found = arrays.geometric([1, 1], [np.array([0.0, 0.25]), 1.0])
    assert found.tolist() == [0.0, pytest.approx(0.5)]
