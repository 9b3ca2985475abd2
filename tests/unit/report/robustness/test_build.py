import json

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from strategies import bounded, made, rubrics, scores

from nqpf.base.points import value_of
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.json import to_json
from nqpf.report.robustness.build import Questions, build_robustness
from nqpf.report.score.build import report_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning, grow
from nqpf.schema import SCHEMAS

RUBRIC = b.rubric(b.principle("P", b.criterion("P.1"), b.criterion("P.2", na=True)), b.driver("D"))
SCHEMA = Draft7Validator(SCHEMAS["robustness"](RUBRIC))
LOADED = LoadedRubric(RUBRIC, "0" * 64)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})
STANDARD = Standard(LOADED, PROFILE)
STRONG = {"P.1.f": 0.9, "P.2.f": 0.8, "D.A1.f": 0.9, "D.B1.f": 0.7, "D.L1.f": 0.5}
WEAK = {"P.1.f": 0.5, "P.2.f": 0.2, "D.A1.f": 0.4, "D.B1.f": 0.3}


def plan(values, name="plan", **sections):
    claims = [b.valued(f"v{n}", value, facet) for n, (facet, value) in enumerate(values.items())]
    return b.loaded(RUBRIC, b.plan_data(id=name, indicators=claims, **sections)), STANDARD


def report(*plans, rubric=LOADED, asked=None, **questions):
    asked = None if asked is None else value_of(asked)
    return build_robustness(plans, rubric, Questions(draws=300, asked=asked, **questions))


def test_the_score_is_that_of_the_report():
    (view,) = report(plan(STRONG)).plans
    assert view.score == b.report(RUBRIC, b.plan_data(indicators=[
        b.valued(f"v{n}", value, facet) for n, (facet, value) in enumerate(STRONG.items())
    ])).score.total  # fmt: skip
    assert (view.commitment.value, view.rateable, view.gate) == (None, True, None)


def test_quantiles_are_in_order_and_within_the_scale():
    spread = report(plan(STRONG)).plans[0].spread
    assert 0 <= spread.least <= spread.low <= spread.median <= spread.high <= spread.most <= 100


def test_the_gate_compares_the_score_and_every_draw():
    (easy,) = report(plan(STRONG), asked=20.0).plans
    assert (easy.gate.passes, easy.gate.share) == (True, 1.0)
    (hard,) = report(plan(STRONG), asked=95.0).plans
    assert (hard.gate.passes, hard.gate.share) == (False, 0.0)


def test_a_plan_that_is_not_rateable_never_passes():
    rubric = LoadedRubric(RUBRIC.model_copy(update={"assessed_floor": 0.9}), "0" * 64)
    declared = [{"id": "P.2", "reason": "当地无此类产业"}]
    thin = plan({name: 0.9 for name in STRONG if name != "P.2.f"}, not_applicable=declared)
    (view,) = report((thin[0], Standard(rubric, PROFILE)), rubric=rubric, asked=1.0).plans
    assert (view.rateable, view.gate.passes, view.gate.share) == (False, False, 0.0)
    assert not any(change.flips for change in view.changes)


def test_changes_come_by_the_size_of_their_move_and_name_what_they_turn():
    (view,) = report(plan(WEAK), asked=view_score(WEAK) - 0.5).plans
    moves = [abs(change.score - view.score) for change in view.changes]
    assert moves == pytest.approx(sorted(moves, reverse=True))
    for change in view.changes:
        assert change.flips == (change.score < view.gate.asked)
    assert any(change.flips for change in view.changes)
    assert {change.title.en for change in view.changes if change.node} == {"title"}


def view_score(values):
    return report(plan(values)).plans[0].score


def test_the_input_that_accounts_for_most_comes_first():
    whole = [index.whole for index in report(plan(WEAK)).plans[0].indices]
    assert whole == sorted(whole, reverse=True)


def test_one_plan_has_no_rank_and_several_have():
    assert report(plan(STRONG)).ranking is None
    ranking = report(plan(WEAK, "weak"), plan(STRONG, "strong")).ranking
    assert [(one.id, one.base, one.beats) for one in ranking.plans] == [("weak", 2, (0, 0)), ("strong", 1, (1, 0))]
    assert ranking.shift == 0


def test_a_plan_is_found_the_same_alone_and_among_others():
    alone = report(plan(WEAK)).plans[0]
    assert report(plan(STRONG), plan(WEAK)).plans[1] == alone
    assert report(plan(WEAK), plan(STRONG)).plans[0] == alone


def test_what_is_drawn_is_rounded_and_what_is_scored_is_not():
    (view,) = report(plan(STRONG), asked=60.0).plans
    drawn = [*view.spread, view.gate.share]
    drawn += [figure for index in view.indices for figure in (index.first, index.whole)]
    assert all(figure == round(figure, 6) for figure in drawn)
    assert view.score != round(view.score, 6)


def test_the_assumptions_are_named():
    made = report(plan(STRONG), seed=7)
    assert (made.draws, made.seed, made.unreadable) == (300, 7, ())
    assumed = made.assumptions
    assert (assumed.concentration, assumed.gamma, assumed.secondary, assumed.criteria) == (100, (0, 0.4), (0.4, 0.8), 5)


@bounded
@given(rubrics(), st.data())
def test_the_view_of_any_rubric_and_plan_follows_the_schema(data, choice):
    rubric = made(data)
    facets = [node.id for node in grow(rubric, Pruning("region")).walk() if node.level == "facet"]
    claims = [b.valued(f"v{name}", choice.draw(scores), name) for name in facets if choice.draw(st.booleans())]
    read = b.loaded(rubric, b.assessed(rubric, b.plan_data(indicators=claims)))
    loaded = LoadedRubric(rubric, "0" * 64)
    view = build_robustness([(read, Standard(loaded, PROFILE))] * 2, loaded, Questions(100, asked=0.5))
    SCHEMA.validate(json.loads(to_json(view)))


def test_an_interval_beside_the_score_only_where_it_is_asked_for():
    scored = ScoredPlan(*plan(WEAK))
    without, with_ = (report_of(scored, interval=asked) for asked in (False, True))
    assert without.score.interval is None
    assert with_._replace(score=with_.score._replace(interval=None)) == without
    interval, spread = with_.score.interval, build_robustness([plan(WEAK)], LOADED, Questions()).plans[0].spread
    assert (interval.low, interval.median, interval.high) == (spread.low, spread.median, spread.high)
    assert (interval.draws, interval.seed) == (2000, 0)
