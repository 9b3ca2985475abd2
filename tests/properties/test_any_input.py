"""Whatever a file holds: it is refused in words, or it scores in 0 to 100 and every format can be written of it."""

import json
from datetime import date

import pytest
from builders import criterion, driver, facet, loaded, plan_data, principle, rubric_data
from damaged import TREES, damaged
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import PLAN, ROOT
from strategies import bounded
from tried import examples

from nqpf.base.errors import InputError
from nqpf.gate import Policy
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, load_rubric
from nqpf.loading.syntax.decoding import decode
from nqpf.loading.syntax.document import parse_document
from nqpf.render import FORMATS, OFFICE, check, renderer
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.behind import NOTHING
from nqpf.report.check.build import checked_plan, unreadable
from nqpf.report.check.ground import Ground
from nqpf.report.check.judged import Gate, Judged
from nqpf.report.check.many import gathered
from nqpf.report.claims.build import build_claims
from nqpf.report.claims.page import claims_page
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import findings_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

LARGE = parse_document((ROOT / "examples/enterprise.plan.yaml").read_text("utf-8"), "large").value
WHOLE = parse_document(PLAN, "whole").value
SMALL = rubric_data(
    principle("P", criterion("P1", facet("P1.m", "measure"), facet("P1.i", "indicator"), need=1, na=True)),
    driver("D"),
)
PROFILE = {"nqpf": "profile/1", "id": "p", "title": {"en": "p", "zh": "p"}, "kind": "region"}
POLICY = Policy(total=0.5, every_dimension=0.1, assessed=0.8, traceable=0.5, max_severity="note")


@pytest.fixture(scope="module")
def bundled():
    return load_rubric(ROOT / "rubric")


@pytest.fixture(scope="module")
def profiles(bundled):
    return {
        kind: load_profile(ROOT / f"rubric/profiles/{kind}.yaml", bundled.rubric) for kind in ("region", "enterprise")
    }


def as_file(tree) -> bytes:
    """A tree as a file would hold it; what JSON writes is YAML, lone surrogates aside."""
    return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def told(error: InputError) -> None:
    assert error.problems
    for problem in error.problems:
        assert problem.in_language("en").isprintable() and problem.in_language("zh").isprintable()


# Files of an office take half a second each, and have tests of their own.
TEXTS = [name for name in FORMATS if name not in OFFICE]


def write_everything(plan: LoadedPlan, rubric: LoadedRubric, profile: Profile) -> None:
    """Score, and write every format of text of every view in both languages."""
    standard = Standard(rubric, profile)
    report = report_of(ScoredPlan(plan, standard), findings_of(plan))
    assert report.score.total is None or 0.0 <= report.score.total <= 100.0
    assert all(0.0 <= dimension.score <= 100.0 for dimension in report.dimensions)
    checked = checked_plan(Judged(plan, standard, NOTHING, (), Gate(Ground(rubric), POLICY, date(2026, 1, 1))))
    outcome, view = gathered((checked,), None), build_claims(plan, rubric, profile)
    for options in (Options("en", top=None, explain="total"), Options("zh", color=True, width=40)):
        written = [renderer(name)(report, options) for name in TEXTS]
        written += [check.renderer(name)(outcome, options) for name in check.FORMATS]
        written += [to_json(view), page_renderer("table")(claims_page(view, None), options)]
        assert all(written[: len(TEXTS)])
        for text in written:
            text.encode()


def try_plan(data: bytes, rubric: LoadedRubric, profiles) -> None:
    try:
        plan = load_plan(decode(data, "plan.yaml"), rubric.rubric)
    except InputError as error:
        told(error)
        outcome = gathered((unreadable("plan.yaml", error.problems),), None)
        for name in check.FORMATS:
            check.renderer(name)(outcome, Options("zh")).encode()
    else:
        write_everything(plan, rubric, profiles[plan.plan.kind])


@settings(bounded)
@given(tree=damaged(WHOLE))
def test_a_nearly_valid_plan_is_refused_or_written_in_every_format(bundled, profiles, tree):
    try_plan(as_file(tree), bundled, profiles)


@settings(bounded)
@given(tree=TREES.map(lambda tree: {**plan_data(), **tree} if isinstance(tree, dict) else tree))
def test_an_arbitrary_tree_is_refused_or_written_in_every_format(bundled, profiles, tree):
    try_plan(as_file(tree), bundled, profiles)


@settings(bounded, max_examples=examples(6))
@given(data=st.data())
def test_a_nearly_valid_example_is_refused_or_written_in_every_format(bundled, profiles, data):
    tree = as_file(data.draw(damaged(LARGE, most=1)))
    try_plan(tree, bundled, profiles)


@settings(bounded, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=damaged(SMALL, most=2))
def test_a_nearly_valid_rubric_is_refused_or_scores_in_0_to_100(tmp_path, tree):
    path = tmp_path / "rubric.yaml"
    path.write_bytes(as_file(tree))
    try:
        rubric = load_rubric(path)
        plan = loaded(rubric.rubric, plan_data())
    except InputError as error:
        told(error)
    else:
        write_everything(plan, rubric, Profile.model_validate(PROFILE))
