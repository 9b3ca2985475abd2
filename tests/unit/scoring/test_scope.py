import pytest
from builders import criterion, driver, plan, plan_data, principle, report, rubric, scored, valued
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded, made, rubrics, scores

from nqpf.rubric.tree import Pruning, grow
from nqpf.scoring.evaluation import evaluate
from nqpf.scoring.scope import within_scope

OF = rubric(
    principle("P", criterion("P.1", weight=3), criterion("P.2", na=True), weight=2),
    principle("Q", weight=1),
    driver("D", weight=1),
)
VALUES = {"P.1.f": 0.4, "P.2.f": 0.8, "Q.1.f": 0.5, "D.A1.f": 0.9, "D.B1.f": 0.2}
WHOLE = ("P.1", "P.2", "Q.1", "D.A1", "D.B1", "D.L1")


def within(*scope, values=VALUES, of=OF, **declared):
    claims = [valued(f"v.{name}", value, name) for name, value in values.items()]
    return within_scope(grow(of, Pruning("region")), scored(of, plan(indicators=claims, **declared)), scope)


@pytest.mark.parametrize(
    ("scope", "score", "share"),
    [
        (("P.1",), 0.4, 2 / 4 * 3 / 4),
        (("P.2", "P.1"), 0.5, 2 / 4),
        (("P.1", "Q.1"), (2 * 0.4 + 0.5) / 3, 3 / 8 + 1 / 4),
        # One pole alone cannot be coupled with nothing; with its linkage it is the mean of the two.
        (("D.A1",), 0.9, 0.4 / 4),
        (("D.A1", "D.L1"), 0.9 * 0.4 / 0.6, 0.6 / 4),
    ],
)
def test_the_criteria_of_the_scope_share_out_the_weight_of_the_others(scope, score, share):
    found = within(*scope)
    assert (found.score, found.share) == (pytest.approx(score, abs=1e-12), pytest.approx(share, abs=1e-12))
    assert found.criteria == tuple(name for name in WHOLE if name in scope)


def test_a_scope_of_everything_is_the_total_and_one_of_nothing_that_applies_is_none():
    claims = [valued(f"v.{name}", value, name) for name, value in VALUES.items()]
    assert within(*WHOLE).score == pytest.approx(scored(OF, plan(indicators=claims)).total, abs=1e-12)
    assert within(*WHOLE).share == pytest.approx(1, abs=1e-12)
    assert within() is None
    assert within("elsewhere") is None


def test_what_is_in_the_scope_cannot_be_declared_away():
    away = [{"id": "P.2", "reason": "本地没有此类产业，也不在规划范围之内"}]
    assert within("P.1", "P.2", values={"P.1.f": 0.4}).score == pytest.approx(0.3)
    assert within("P.1", "P.2", values={"P.1.f": 0.4}, not_applicable=away).score == pytest.approx(0.3)


@st.composite
def cases(draw):
    of = made(draw(rubrics()))
    tree = grow(of, Pruning("region"))
    facets = [node.id for node in tree.walk() if node.level == "facet"]
    criteria = [node.id for node in tree.walk() if node.level == "criterion"]
    return of, tree, {name: draw(scores) for name in facets}, draw(st.lists(st.sampled_from(criteria), unique=True))


@bounded
@given(cases())
def test_declaring_a_scope_changes_no_other_figure(case):
    """The report is the same to the last figure, but for the one that is about the scope."""
    of, tree, credits, scope = case
    claims = [valued(f"v.{name}", credit, name) for name, credit in credits.items()]
    with_scope = report(of, plan_data(nqpf="plan/2", indicators=claims, scope=scope))
    without = report(of, plan_data(nqpf="plan/2", indicators=claims))
    found = with_scope.score.scope
    assert without.score.scope is None
    assert (found is None) == (not scope)
    assert found is None or (0 <= found.score <= 100 and set(found.criteria) == set(scope))

    def but_for_scope(made_report):
        lineless = made_report._replace(plan=made_report.plan._replace(sha256=""))
        return lineless._replace(score=made_report.score._replace(scope=None))

    assert but_for_scope(with_scope) == but_for_scope(without)
    assert evaluate(tree, credits).score * 100 == pytest.approx(with_scope.score.total, abs=1e-9)
