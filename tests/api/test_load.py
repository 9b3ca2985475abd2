"""`nqpf.load_plan` and `nqpf.load_rubric`: what is read, as objects."""

import pytest
from sample import ROOT

import nqpf

OWN = "nqpf: rubric/1\nextends: bundled\nid: ours\nversion: '1'\ntitle: {en: Ours, zh: 我们的}\nremove: [P1.3]\n"


def test_a_plan_is_read_with_its_items(plan):
    loaded = nqpf.load_plan(plan)
    assert isinstance(loaded, nqpf.LoadedPlan)
    assert [measure.id for measure in loaded.plan.measures] == ["M01"]
    assert loaded.positions.span(("measures", 0, "due")).line == 13


def test_a_plan_is_checked_against_the_rubric_that_is_named(plan, tmp_path):
    (tmp_path / "ours.yaml").write_text(OWN.replace("P1.3", "P2.2"), "utf-8")
    assert nqpf.load_plan(plan).plan.id == "t"
    for rubric in ("ours.yaml", nqpf.load_rubric("ours.yaml")):
        with pytest.raises(nqpf.InputError) as caught:
            nqpf.load_plan(plan, rubric)
        (problem,) = caught.value.problems
        assert (problem.line, "P2.2.platform" in problem.message.en) == (16, True)


def test_a_rubric_is_the_bundled_one_a_path_or_refused(tmp_path):
    bundled = nqpf.load_rubric()
    assert isinstance(bundled, nqpf.LoadedRubric)
    assert nqpf.load_rubric(ROOT / "rubric").sha256 == bundled.sha256
    own = tmp_path / "ours.yaml"
    own.write_text(OWN, "utf-8")
    assert nqpf.load_rubric(str(own)).rubric.id == "ours"
    own.write_text(OWN.replace("P1.3", "P1.99"), "utf-8")
    with pytest.raises(nqpf.InputError) as caught:
        nqpf.load_rubric(own)
    assert caught.value.problems[0].line == 6
