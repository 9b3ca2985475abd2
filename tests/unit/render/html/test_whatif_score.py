"""The page's arithmetic against the core's: the same trees, the same things tried, the same numbers."""

import json
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from builders import assessed, criterion, driver, facet, plan_data, principle, report, rubric, valued
from generated import EXAMPLES, example
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import bounded, made, rubrics, scores, weights
from tried import examples

from nqpf.loading.rubric.rubric import resolve
from nqpf.render.html.blocks.what_if import as_json
from nqpf.report import build_report
from nqpf.report.score.whatif import tree_of
from nqpf.rubric.tree import Pruning, grow
from nqpf.scoring.breadth import breadth
from nqpf.scoring.evaluation import evaluate

HERE = Path(__file__).parent
SCRIPT = Path(__file__).parents[4] / "src/nqpf/render/html/whatif-score.js"
CLOSE = 1e-12
FACTORS = (0.05, 0.5, 1.0, 3.0, 9.0)


class Page:
    """The arithmetic of the page, run by Node."""

    def __init__(self, process):
        self.process = process
        self.grown = None  # the report whose tree it has

    def say(self, line):
        self.process.stdin.write(json.dumps(line) + "\n")

    def ask(self, question):
        self.say(question)
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def evaluate(self, made, credits=(), weights=()):
        if made is not self.grown:
            self.say({"tree": as_json(tree_of(made))})
            self.grown = made
        return dict(self.ask({"credits": dict(credits), "weights": dict(weights)}))

    def total(self, made, credits=(), weights=()):
        return 100 * self.evaluate(made, credits, weights)["total"]["score"]


@pytest.fixture(scope="module")
def page():
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not on the PATH")
    command = [node, str(HERE / "evaluate.js"), str(SCRIPT)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        yield Page(run)
        run.stdin.close()


class Claimed(NamedTuple):
    """A claim as breadth looks at it."""

    primary: bool = True
    credit: float = 1.0


def addressed_in(scored, ticked):
    """The facets that are addressed in the report, or by what is ticked."""
    return {
        one.id: [Claimed()]
        for one in facets_of(scored)
        if one.addressed
        or ticked.get(one.id) == 1
        # One more test of an item that claims it besides leaves it a secondary claim.
        or (one.claim != "secondary" and ticked.get(one.id, 0) > one.score / 100)
    }


def assert_alike(found, root, addressed):
    """Every score, of every driver C, T and D, and the breadth, as the core has them."""
    assert found[root.id]["breadth"] == pytest.approx(breadth(root, addressed), abs=CLOSE)
    expected = {node.id: node for node in root.walk()}
    assert found.keys() == expected.keys()
    for name, node in expected.items():
        assert found[name]["score"] == pytest.approx(node.score, abs=CLOSE), name
        if node.coupling:
            for figure in ("coupling", "development", "coordination"):
                assert found[name][figure] == pytest.approx(getattr(node.coupling, figure), abs=CLOSE), name
    for dimension in root.children:
        assert found[dimension.id]["share"] == pytest.approx(dimension.share, abs=CLOSE) or dimension.share == 0


def facets_of(made):
    return [facet for d in made.dimensions for c in d.criteria for facet in c.facets]


def tried(chance, made):
    """Gaps ticked and weights moved, as a reader might."""
    likely = chance.random()
    gaps = [gap for gap in made.gaps if chance.random() < likely]
    ticked = {gap.id: chance.choice((1.0, gap.step_score / 100)) for gap in gaps}
    moved = {d.id: d.weight * chance.choice(FACTORS) for d in made.dimensions if chance.random() < 0.5}
    return ticked, moved


@bounded
@given(st.data())
def test_whatever_the_rubric_and_whatever_is_tried_the_numbers_are_the_cores(page, data):
    draw = data.draw
    parts = draw(rubrics())
    whole = made(parts).model_copy(update={"pole_floor": draw(st.sampled_from((0.0, 0.05, 0.3)))})
    names = list(whole.facets())
    declared = sorted(c.id for d in whole.dimensions for c in d.all_criteria if c.na and draw(st.integers(0, 3)) == 0)
    claims = [valued(f"v.{name}", draw(scores), name) for name in names]
    own = {draw(st.sampled_from(names)): draw(weights)}
    source = plan_data(
        indicators=claims, not_applicable=[{"id": name, "reason": "本区域无此类事项"} for name in declared]
    )
    scored = report(whole, source, weights=own)
    ticked, moved = tried(Random(draw(st.integers(0, 999))), scored)
    tree = grow(whole, Pruning("region", frozenset(declared), own | moved))
    credits = {facet.id: facet.score / 100 for facet in facets_of(scored)} | ticked
    assert_alike(page.evaluate(scored, ticked, moved), evaluate(tree, credits), addressed_in(scored, ticked))


@bounded
@given(st.data())
def test_one_gap_ticked_alone_moves_the_total_by_its_gain(page, data):
    draw = data.draw
    whole = made(draw(rubrics()))
    claims = [valued(f"v.{name}", draw(scores), name) for name in whole.facets() if draw(st.booleans())]
    scored = report(whole, assessed(whole, plan_data(indicators=claims)))
    before = page.total(scored)
    assert before == pytest.approx(scored.score.total, abs=1e-9)
    for gap in scored.gaps[:5]:
        assert page.total(scored, {gap.id: 1}) - before == pytest.approx(gap.gain, abs=1e-9)
        assert page.total(scored, {gap.id: gap.step_score / 100}) - before == pytest.approx(gap.step, abs=1e-9)


@pytest.mark.no_cover  # small plans run the same lines
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_gap_of_an_example_is_worth_what_the_report_says(page, name):
    scored = build_report(*example(name))
    before = page.total(scored)
    assert before == scored.score.total, "to the last digit, for sums are rounded once"
    for gap in scored.gaps:
        assert page.total(scored, {gap.id: 1}) - before == pytest.approx(gap.gain, abs=1e-9)
        assert page.total(scored, {gap.id: gap.step_score / 100}) - before == pytest.approx(gap.step, abs=1e-9)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_under_anything_tried_score_as_the_core_scores_them(page, name):
    plan, loaded, profile = example(name)
    scored = build_report(plan, loaded, profile)
    whole, changes, _ = resolve(loaded, profile)
    own = {facet.id: facet.score / 100 for facet in facets_of(scored)}
    for seed in range(5):
        ticked, moved = tried(Random(seed), scored)
        tree = grow(whole, Pruning(plan.plan.kind, plan.not_applicable, {**changes.weights, **moved}))
        found = page.evaluate(scored, ticked, moved)
        assert_alike(found, evaluate(tree, own | ticked), addressed_in(scored, ticked))


@pytest.mark.parametrize("name", EXAMPLES)
def test_with_nothing_tried_breadth_is_the_reports(page, name):
    scored = build_report(*example(name))
    assert 100 * page.evaluate(scored)["total"]["breadth"] == pytest.approx(scored.score.breadth, abs=1e-9)


def test_the_soft_floor_is_the_rubrics(page):
    """Method, section 10: poles .8 and .2, linkage .5 give .3703 with a floor of .05 and .36 without one."""
    claims = [valued("a", 0.8, "D.A1.f"), valued("b", 0.2, "D.B1.f"), valued("l", 0.5, "D.L1.f")]
    for floor, score in ((0.05, 37.0334), (0.0, 36.0)):
        scored = report(rubric(driver("D"), pole_floor=floor), plan_data(indicators=claims))
        assert page.total(scored) == pytest.approx(score, abs=1e-4)


def test_a_criterion_counts_for_breadth_by_the_facets_that_it_needs(page):
    whole = rubric(
        principle("P", criterion("P.1", facet("P.1.a"), facet("P.1.b"), facet("P.1.c"), need=2), criterion("P.2"))
    )
    scored = report(whole, plan_data(indicators=[valued("a", 0.5, "P.1.a")]))
    for ticked, expected in (({}, 0.25), ({"P.1.b": 1}, 0.5), ({"P.1.b": 1, "P.1.c": 1}, 0.5), ({"P.2.f": 0.2}, 0.75)):
        assert page.evaluate(scored, ticked)["total"]["breadth"] == pytest.approx(expected)


def test_ids_that_every_javascript_object_knows_are_ids_like_others(page):
    names = ("constructor", "toString", "hasOwnProperty")
    whole = rubric(*(principle(name, criterion(f"{name}.1", facet(f"{name}.f"))) for name in names), driver("valueOf"))
    scored = report(whole, plan_data(indicators=[valued("v", 0.25, "toString.f")]))
    assert page.total(scored) == pytest.approx(scored.score.total, abs=1e-9)


@given(st.one_of(st.integers(-800, 800).map(lambda n: n / 8), st.floats(-100, 100)), st.integers(1, 2))
@settings(parent=bounded, max_examples=examples(200))
def test_numbers_are_printed_as_python_prints_them(page, value, digits):
    assert page.ask({"value": value, "digits": digits}) == f"{value:.{digits}f}"
