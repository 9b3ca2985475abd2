"""What must hold when experts are laid over the machine's score, whatever they say."""

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.review.experts import FARTHEST, overlay

NAMES = ("P1.1", "P1.2", "P2.1", "D1.A1", "D1.B1", "D1.L1")
RUBRIC = b.rubric(
    b.principle("P1", b.criterion("P1.1"), b.criterion("P1.2", weight=3)),
    b.principle("P2", b.criterion("P2.1"), aggregate="geometric"),
    b.driver("D1"),
)
values = st.fixed_dictionaries({name: st.integers(0, 10).map(lambda n: n / 10) for name in NAMES})
raters = st.dictionaries(
    st.sampled_from("甲乙丙丁"), st.dictionaries(st.sampled_from(NAMES), st.integers(0, 5)), max_size=4
)


def card(scores):
    return b.scored_values(RUBRIC, {f"{name}.f": value for name, value in scores.items()})


@given(values, raters)
def test_nothing_moves_by_more_than_a_fifth_or_past_what_the_raters_say(scores, ratings):
    laid = overlay(card(scores), ratings)
    for opinion in laid.opinions:
        assert abs(opinion.moved - opinion.machine) <= FARTHEST + 1e-12
        low, high = sorted((opinion.machine, opinion.median / 5))
        assert low - 1e-12 <= opinion.moved <= high + 1e-12
    assert all(0 <= score <= 1 for score in laid.scores.values())


@given(values, raters)
def test_a_dimension_that_the_raters_do_not_agree_on_stays_as_it_was(scores, ratings):
    machine = card(scores)
    laid = overlay(machine, ratings)
    moved = {agreement.dimension for agreement in laid.agreements if agreement.trust}
    for dimension in machine.root.children:
        if dimension.id not in moved:
            assert laid.scores[dimension.id] == dimension.score


@given(values, raters)
def test_the_order_of_raters_and_ratings_changes_nothing(scores, ratings):
    turned = {rater: dict(reversed(own.items())) for rater, own in reversed(ratings.items())}
    one, other = overlay(card(scores), ratings), overlay(card(scores), turned)
    assert one.scores == other.scores
    assert one.agreements == other.agreements


@given(values, st.dictionaries(st.sampled_from(NAMES), st.integers(0, 5)), st.integers(2, 4))
def test_raters_who_all_rate_as_the_machine_does_move_nothing(scores, ratings, count):
    exact = {name: level / 5 for name, level in ratings.items()}
    machine = card({**scores, **exact})
    laid = overlay(machine, {str(rater): ratings for rater in range(count)})
    assert laid.scores == pytest.approx({name: node.score for name, node in machine.nodes.items()})
