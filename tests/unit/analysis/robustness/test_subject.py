"""What a plan scores under one other assumption, held against a rubric or profile that says so itself."""

import builders as b
import pytest

from nqpf.analysis.robustness.assumption import Assumption
from nqpf.analysis.robustness.subject import Credit, score_under, subject

OTHER_GAMMA = {"A": 0.4, "B": 0.4, "L": 0.8 * 0.3 / 0.7}
VALUES = {"P.1.f": 0.9, "P.2.f": 0.3, "D.A1.f": 0.5, "D.A2.f": 0.8, "D.B1.f": 0.6, "D.L1.f": 0.2}


def rubric(sides=None, **fields):
    driver = b.driver("D", sides, weight=2)
    driver["poles"][0]["criteria"].append(b.criterion("D.A2", na=True))
    return b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2", na=True)), driver, **fields)


def plan():
    primary = [b.valued(f"v{n}", value, name) for n, (name, value) in enumerate(VALUES.items()) if name != "P.1.f"]
    # Two claims of P.1.f: a weak first one, and a full second one that the part holds back.
    return b.plan(indicators=[*primary, b.valued("w", 0.1, "P.1.f"), b.valued("x", 0.9, "P.2.f", "P.1.f")])


def known(of=None):
    of = of or rubric()
    return subject(b.scored(of, plan()), b.results(of, plan()), of.secondary_part)


def total(of=None, **pruning):
    return b.scored(of or rubric(), plan(), **pruning).total


def test_nothing_changed_is_the_score_itself():
    assert score_under(known(), Assumption()) == known().score == total()


def test_the_better_of_primary_claims_and_a_part_of_secondary_ones_counts():
    assert known().credits["P.1.f"] == Credit(0.1, 0.9)
    assert [Credit(0.1, 0.9).under(part) for part in (0.4, 0.6, 1.0)] == pytest.approx([0.36, 0.54, 0.9])
    assert Credit(0.7, 0.9).under(0.5) == 0.7


@pytest.mark.parametrize("part", [0.4, 0.55, 0.8])
def test_another_part_of_secondary_claims(part):
    assert score_under(known(), Assumption(part=part)) == total(rubric(secondary_part=part))


def test_other_weights():
    changed = score_under(known(), Assumption(weights={"P": 3.0, "D": 1.0}))
    assert changed == pytest.approx(total(weights={"P": 3.0, "D": 1.0}))
    assert score_under(known(), Assumption(weights={"P": 0.0})) == pytest.approx(total(weights={"P": 0.0}))


def test_another_gamma():
    assert score_under(known(), Assumption(gamma=0.3)) == pytest.approx(total(rubric(OTHER_GAMMA)))
    full = {"A": 0.4, "B": 0.4}
    assert score_under(known(), Assumption(gamma=0.0)) == pytest.approx(total(rubric(full)))


def test_a_driver_without_a_linkage_knows_no_gamma():
    without = known(rubric({"A": 0.4, "B": 0.4}))
    assert score_under(without, Assumption(gamma=0.4)) == without.score


def test_another_rule():
    card = b.scored(rubric(), plan())
    assert score_under(known(), Assumption(aggregate="geometric")) == card.geometric
    assert score_under(known(), Assumption(aggregate="arithmetic")) == card.total


def test_the_floor_does_not_lift_an_empty_plan():
    of = rubric()
    empty = subject(b.scored(of, b.plan()), {}, of.secondary_part)
    assert score_under(empty, Assumption(aggregate="geometric")) == 0.0


@pytest.mark.parametrize("name", ["P.2", "D.A2"])
def test_a_criterion_left_out_is_one_that_does_not_apply(name):
    of = rubric()
    declared = [{"id": name, "reason": "当地无此类产业"}]
    without = b.scored(
        of, b.plan(indicators=b.plan_data(indicators=plan().indicators)["indicators"], not_applicable=declared)
    )
    assert score_under(known(), Assumption(left_out=name)) == without.total


@pytest.mark.parametrize("name", ["D.B1", "D.L1", "nowhere", "P", "D.A"])
def test_the_only_criterion_of_a_pole_stays_and_so_does_what_is_no_criterion(name):
    assert score_under(known(), Assumption(left_out=name)) == known().score
