"""All draws at once, held against the project's own scoring one draw at a time."""

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import ROOT
from strategies import bounded, made, rubrics, scores

from nqpf.analysis.robustness.assumption import PARTS, Assumption
from nqpf.analysis.robustness.compiled import compile_subject
from nqpf.analysis.robustness.sample import Space, draw
from nqpf.analysis.robustness.subject import Credit, Subject, score_under, subject
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.rubric.tree import Pruning, grow
from nqpf.scoring.claims import check_claims
from nqpf.scoring.evaluation import evaluate
from nqpf.scoring.scorecard import scorecard

EXAMPLES = sorted((ROOT / "examples").glob("*.plan.yaml"))


def assumptions(compiled, sample, space):
    """The assumptions of each draw, as one would write them down."""
    names, criteria = list(space.dimensions), list(space.criteria)
    weights = compiled.weights_in(sample)
    for number in range(sample.gamma.size):
        yield Assumption(
            weights={names[at]: weights[row, number] for row, at in enumerate(compiled.weights)},
            aggregate="geometric" if sample.geometric[number] else "arithmetic",
            gamma=float(sample.gamma[number]),
            part=PARTS[sample.part[number]],
            left_out=criteria[sample.left_out[number]],
        )


def assert_equal_to_scoring(of, rubric, draws):
    space = Space.of(rubric)
    compiled, sample = compile_subject(of, space), draw(space, 1, draws)
    expected = [score_under(of, assumption) for assumption in assumptions(compiled, sample, space)]
    assert compiled.scores(sample) == pytest.approx(expected, abs=1e-9)


@pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path):
    rubric = load_bundled_rubric().rubric
    plan = load_plan(read_source(str(path)), rubric)
    results = check_claims(rubric, plan.view)
    card = scorecard(rubric, results, Pruning(plan.plan.kind, plan.not_applicable))
    assert_equal_to_scoring(subject(card, results, rubric.secondary_part), rubric, 200)


@st.composite
def subjects(draw):
    """A rubric of any shape, a plan that declares some of it not applicable, a profile that leaves some of it out."""
    rubric = made(draw(rubrics()))
    may = [c.id for dimension in rubric.dimensions for c in dimension.all_criteria if c.na]
    declared = frozenset(draw(st.lists(st.sampled_from(may), unique=True))) if may else frozenset()
    left = [dimension.id for dimension in rubric.dimensions[1:]]
    out = dict.fromkeys(draw(st.lists(st.sampled_from(left), unique=True)), 0.0) if left else {}
    tree = grow(rubric, Pruning("region", declared, out))
    facets = [node.id for node in tree.walk() if node.level == "facet"]
    credits = {name: Credit(draw(scores), draw(scores)) for name in facets if draw(st.booleans())}
    total = evaluate(tree, {name: credit.under(rubric.secondary_part) for name, credit in credits.items()}).score
    return rubric, Subject(tree, credits, rubric.secondary_part, total)


@bounded
@given(subjects())
def test_rubrics_and_plans_of_any_shape(case):
    rubric, of = case
    assert_equal_to_scoring(of, rubric, 30)


@bounded
@given(subjects())
def test_no_draw_is_below_0_or_above_100(case):
    rubric, of = case
    space = Space.of(rubric)
    drawn = compile_subject(of, space).scores(draw(space, 0, 100))
    assert drawn.min() >= 0
    assert drawn.max() <= 1 + 1e-12


def test_a_driver_with_both_poles_empty_scores_0():
    rubric = b.rubric(b.driver("D"))
    space = Space.of(rubric)
    empty = Subject(grow(rubric, Pruning("region")), {}, 0.6, 0.0)
    assert not compile_subject(empty, space).scores(draw(space, 0, 100)).any()
