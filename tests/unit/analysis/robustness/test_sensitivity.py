"""Indices of functions whose indices are known."""

import builders as b
import pytest

from nqpf.analysis.robustness.assumption import INPUTS, PARTS
from nqpf.analysis.robustness.sample import Space, draw
from nqpf.analysis.robustness.sensitivity import indices
from nqpf.analysis.robustness.study import Study
from nqpf.analysis.robustness.subject import Credit, Subject
from nqpf.rubric.tree import Pruning, grow

SPACE = Space.of(b.rubric(b.driver("D")))
MANY = 20_000


class Function:
    """Stands for a compiled plan: a score that is a known function of the draws."""

    def __init__(self, scores):
        self.scores = scores


def found(scores, draws=MANY):
    a, b_ = draw(SPACE, 0, draws), draw(SPACE, 0, draws, number=1)
    return {index.input: (index.first, index.whole) for index in indices(Function(scores), a, b_)}


def gamma(sample):
    """Evenly from 0 to 1."""
    return sample.gamma / 0.4


def part(sample):
    """Evenly from 0 to 1, near enough."""
    return sample.part / (len(PARTS) - 1)


def test_where_inputs_only_add_up_the_indices_are_their_parts_and_sum_to_1():
    indices_ = found(lambda sample: (gamma(sample) + 2 * part(sample)) / 3)
    assert indices_["gamma"] == pytest.approx((0.2, 0.2), abs=0.02)
    assert indices_["secondary"] == pytest.approx((0.8, 0.8), abs=0.02)
    assert sum(first for first, _ in indices_.values()) == pytest.approx(1, abs=0.03)


def test_a_pure_interaction_is_seen_as_a_whole_only():
    indices_ = found(lambda sample: 0.5 + (gamma(sample) - 0.5) * (part(sample) - 0.5))
    assert indices_["gamma"] == pytest.approx((0, 1), abs=0.03)
    assert indices_["secondary"] == pytest.approx((0, 1), abs=0.03)


@pytest.mark.parametrize("draws", [100, MANY])
def test_an_input_that_does_nothing_has_none_and_one_that_does_all_has_all(draws):
    indices_ = found(gamma, draws)
    assert indices_.pop("gamma") == pytest.approx((1, 1), abs=0.2 if draws == 100 else 0.02)
    assert set(indices_.values()) == {(0.0, 0.0)}


def test_a_score_that_does_not_vary_has_no_indices():
    assert found(lambda sample: gamma(sample) * 0 + 0.2) == {}


def test_first_indices_lie_between_0_and_the_whole():
    for draws in (100, 500):
        for first, whole in found(lambda s: gamma(s) * part(s) * (1 + s.geometric) / 2, draws).values():
            assert 0 <= first <= whole <= 1


def test_every_input_is_named_once():
    assert list(found(gamma, 100)) == list(INPUTS)


def subject_of(rubric, **credits):
    tree = grow(rubric, Pruning("region"))
    return Subject(tree, {name.replace("_", "."): credit for name, credit in credits.items()}, 0.6, 0.0)


def test_a_single_driver_rests_on_gamma_alone():
    rubric = b.rubric(b.driver("D"))
    of = subject_of(rubric, D_A1_f=Credit(0.8, 0), D_B1_f=Credit(0.8, 0))
    by_name = {index.input: index for index in Study(rubric).put(of).indices()}
    assert by_name["gamma"].first == pytest.approx(1, abs=0.05)
    assert {index.whole for name, index in by_name.items() if name != "gamma"} == {0.0}


def test_weights_matter_where_dimensions_differ():
    rubric = b.rubric(b.principle("P"), b.principle("Q"))
    of = subject_of(rubric, P_1_f=Credit(0.8, 0), Q_1_f=Credit(0.7, 0))
    by_name = {index.input: index for index in Study(rubric).put(of).indices()}
    assert by_name["weights"].first > 0.8
    assert by_name["gamma"].whole == by_name["secondary"].whole == by_name["left-out"].whole == 0
