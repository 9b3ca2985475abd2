from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.review.agree.bootstrap import of_ratios
from nqpf.review.agree.coefficient import f1, nominal, set_valued
from nqpf.review.agree.masi import likeness
from nqpf.review.agreement import alpha

A, B, C, D = (frozenset(name) for name in "ABCD")
SETS = st.one_of(
    st.frozensets(st.sampled_from("ABCDE"), max_size=3), st.frozensets(st.sampled_from("ABCDEFGHIJ"), max_size=8)
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (A | B, A | B, 1),
        (frozenset(), frozenset(), 1),
        (A, B, 0),
        (A, frozenset(), 0),
        (A | B, A, 2 / 3 / 2),
        (A | B, B | C, 1 / 3 / 3),
        (A | B | C, A | B, 2 / 3 * 2 / 3),
    ],
)
def test_masi_has_exact_fractions(one, other, expected):
    """Passonneau (2006): 1 for the same, 2/3 where one holds the other, 1/3 for other overlaps; by Jaccard."""
    assert likeness(one, other) == likeness(other, one) == pytest.approx(expected, abs=1e-15)


@given(st.lists(st.tuples(SETS, SETS), min_size=2, max_size=12))
def test_it_is_the_alpha_of_all_pairs(units):
    names = {one: float(place) for place, one in enumerate(dict.fromkeys(value for unit in units for value in unit))}
    sets = {number: one for one, number in names.items()}
    numbered = [(names[one], names[other]) for one, other in units]
    assert nominal(units).value == pytest.approx(alpha(numbered, "nominal"))
    masi = alpha(numbered, lambda one, other: 1 - likeness(sets[one], sets[other]))
    assert set_valued(units).value == pytest.approx(masi)


@given(st.lists(st.tuples(SETS, SETS), min_size=2, max_size=8))
def test_a_unit_that_one_lacks_never_raises_agreement(units):
    figure = set_valued([*units, (A, None), (None, B)])
    assert sum(figure.over) == pytest.approx(sum(set_valued(units).over) + 2)
    assert figure.value <= 1


def test_without_variation_there_is_no_figure():
    figure = set_valued([(A, A)] * 5)
    assert (figure.value, figure.units, figure.agreed) == (None, 5, 5)
    assert set_valued([]).value is None
    assert f1([(frozenset(), frozenset())]).value is None


def test_f1_is_twice_the_shared_per_all():
    assert f1([(A | B, A), (C, D), (C, C)]).value == pytest.approx(2 * 2 / (4 + 3))


def test_an_interval_lies_around_its_figure_and_is_always_the_same():
    figures = [nominal([("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "b")] * 20), f1([(A, A)] * 9 + [(A, B)])]
    (low, high), (lowest, highest) = of_ratios([figures[0]])[0], of_ratios([figures[1]])[0]
    assert low < figures[0].value < high
    assert lowest < figures[1].value < highest == 1
    assert (low, high) == (pytest.approx(0.591535, abs=1e-6), pytest.approx(0.955254, abs=1e-6))
    assert of_ratios([f1([(A, A)])]) == (None,)


@pytest.mark.parametrize("within", [1e-9, 0.005], ids=["nominal", "sets"])
def test_an_interval_is_that_of_alpha_worked_out_anew_in_every_draw(within):
    figure = nominal if within < 0.001 else set_valued
    units = [(A, A)] * 8 + [(A | B, A), (C, D), (B, B), (frozenset(), A)] * 3 + [(frozenset(), frozenset())] * 9
    uniform = Random(20060101).random
    drawn = [[units[int(uniform() * len(units))] for _ in units] for _ in range(1000)]
    values = sorted(value for one in drawn if (value := figure(one).value) is not None)
    last = len(values) - 1
    expected = values[last // 40], values[last - last // 40]
    assert of_ratios([figure(units)])[0] == pytest.approx(expected, abs=within)
