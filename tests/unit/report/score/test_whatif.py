import pytest
from builders import assessed, criterion, driver, facet, measure, plan_data, principle, report, rubric, valued
from generated import EXAMPLES, report_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded, made, rubrics, scores

from nqpf.report.score.whatif import tree_of
from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import evaluate


def branch(node, level="rubric"):
    """The node as the core's own, which the core can score; levels are for readers alone."""
    children = tuple(branch(child, "pole" if child.side else "criterion") for child in node.children)
    return Branch(node.id, level, node.weight, node.aggregate, children, node.side, node.need, node.floor or 0.0)


def facets(node):
    return {node.id: node} if not node.children else {k: v for child in node.children for k, v in facets(child).items()}


def total(scored):
    tree = tree_of(scored)
    return 100 * evaluate(branch(tree), {name: one.credit for name, one in facets(tree).items()}).score


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_tree_of_an_example_scores_what_its_report_says(name):
    scored = report_of(name)
    assert total(scored) == pytest.approx(scored.score.total, abs=1e-9)


@bounded
@given(st.data())
def test_the_tree_of_any_report_scores_what_it_says(data):
    whole = made(data.draw(rubrics()))
    claims = [valued(f"v.{name}", data.draw(scores), name) for name in whole.facets()]
    scored = report(whole, plan_data(indicators=claims))
    assert total(scored) == pytest.approx(scored.score.total, abs=1e-9)


def test_what_is_left_out_and_what_is_reweighed_shows_in_the_tree():
    whole = rubric(
        principle("P1", criterion("P1.1", na=True), criterion("P1.2", facet("a"), facet("b"), facet("c"), need=2)),
        principle("P2"),
        driver("D"),
    )
    data = plan_data(not_applicable=[{"id": "P1.1", "reason": "本区域无此类事项"}])
    tree = tree_of(report(whole, assessed(whole, data), weights={"P2": 0, "P1": 3, "D.B": 2}))
    assert [(child.id, child.weight) for child in tree.children] == [("P1", 3), ("D", 1)]
    principle_, driver_ = tree.children
    assert [(child.id, child.need) for child in principle_.children] == [("P1.2", 2)]
    assert [(child.side, child.weight) for child in driver_.children] == [("A", 0.4), ("B", 2), ("L", 0.2)]


def test_one_test_more_is_offered_where_it_brings_credit():
    whole = rubric(principle("P", criterion("P.1", *(facet(name, "measure") for name in "abc"))))
    items = [measure("M1", level=1, serves=["a"]), measure("M2", level=4, serves=["b"], indicators=[])]
    found = facets(tree_of(report(whole, plan_data(measures=items))))
    assert [(one.credit, one.next) for one in found.values()] == [
        (0.2, pytest.approx(0.4)),
        (0.8, 1.0),
        (0.0, pytest.approx(0.2)),
    ]
