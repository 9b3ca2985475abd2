import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded, made, rubrics, scores

from nqpf.analysis.robustness.assumption import Assumption
from nqpf.analysis.robustness.change import single_changes
from nqpf.analysis.robustness.subject import score_under, subject
from nqpf.rubric.tree import Pruning, grow


def changes(rubric, values):
    plan = b.plan(indicators=[b.valued(f"v{n}", value, name) for n, (name, value) in enumerate(values.items())])
    of = subject(b.scored(rubric, plan), b.results(rubric, plan), rubric.secondary_part)
    return of, {(change.input, change.node, change.setting): change.score for change in single_changes(of)}


def test_every_single_change_is_made():
    rubric = b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2")), b.driver("D"))
    of, found = changes(rubric, {"P.1.f": 0.9, "P.2.f": 0.3, "D.A1.f": 0.5, "D.B1.f": 0.5})
    assert set(found) == {
        ("weights", "P", 0.0), ("weights", "D", 0.0), ("aggregate", None, "geometric"),
        ("gamma", None, 0.0), ("gamma", None, 0.4), ("secondary", None, 0.4), ("secondary", None, 0.8),
        ("left-out", "P.1", None), ("left-out", "P.2", None),
    }  # fmt: skip
    assert found["left-out", "P.2", None] == pytest.approx((0.9 + 0.4) / 2)
    assert found["weights", "P", 0.0] == pytest.approx(0.4)
    assert found["gamma", None, 0.4] == score_under(of, Assumption(gamma=0.4)) == pytest.approx((0.6 + 0.3) / 2)


@bounded
@given(rubrics(), st.data())
def test_a_change_is_what_scoring_under_that_assumption_gives(data, choice):
    rubric = made(data)
    names = [node.id for node in grow(rubric, Pruning("region")).walk() if node.level == "facet"]
    of, found = changes(rubric, {name: choice.draw(scores) for name in names})
    for (name, node, setting), score in found.items():
        assumption = {
            "weights": Assumption(weights={node: 0.0}),
            "aggregate": Assumption(aggregate=setting),
            "gamma": Assumption(gamma=setting),
            "secondary": Assumption(part=setting),
            "left-out": Assumption(left_out=node),
        }[name]
        assert score == pytest.approx(score_under(of, assumption), abs=1e-12)


def test_nothing_is_emptied():
    _, found = changes(b.rubric(b.principle("P")), {"P.1.f": 0.9})
    assert {name for name, _, _ in found} == {"aggregate", "secondary"}


@pytest.mark.parametrize(
    ("own", "others"),
    [("arithmetic", {"geometric"}), ("geometric", {"arithmetic"}), ("minimum", {"arithmetic", "geometric"})],
)
def test_the_rubrics_own_rule_is_no_change(own, others):
    _, found = changes(b.rubric(b.principle("P"), b.principle("Q"), aggregate=own), {"P.1.f": 0.9, "Q.1.f": 0.4})
    assert {setting for name, _, setting in found if name == "aggregate"} == others
