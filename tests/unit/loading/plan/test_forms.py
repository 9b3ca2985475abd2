"""The plan that has every form of plan/2: it loads, it scores, and its findings are those that it was written for."""

from marked import HEAD, load
from sample import ROOT

from nqpf.consistency import check_consistency
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.plan.bodies import ROLES
from nqpf.plan.claims import NO_FACET
from nqpf.scoring.commitment import commitment_of

PLAN = ROOT / "tests" / "forms.plan.yaml"


def forms():
    return load_plan(read_source(str(PLAN)), load_bundled_rubric().rubric)


def test_it_has_every_form():
    plan = forms().plan
    tasks = [task for measure in plan.measures for task in (measure, *measure.actions)]
    targets = [point for one in plan.indicators for point in (one.target, *one.milestones) if point]
    assert {body.role for task in tasks for body in task.owner} == set(ROLES)
    assert {task.strength for task in tasks} == {"will", "support", "encourage", "seek"}
    assert {task.every for task in tasks} >= {"year", "half-year"}
    assert {point.change.kind for point in targets if point.change} == {"relative", "absolute"}
    assert any(point.change.yearly for point in targets if point.change)
    assert any(point.value.is_range for point in targets if point.value)
    assert {point.value.comparator for point in targets if point.value} >= {"about", "over"}
    assert {claim.by for task in tasks for claim in task.serves} == {"", "张三", "suggested"}
    assert {one.facet for task in tasks for one in task.suggests} == {"P2.6.pilot-line", "P2.2.platform", NO_FACET}
    assert plan.draft
    assert plan.measures[0].source.page
    assert plan.measures[0].source.sha256


def test_commitment_reads_its_forms():
    found = commitment_of(forms().view)
    # M2 states nothing; M1 and M3 draw on the fund, M1 with a ceiling of its own, M3 comes round every half year.
    assert found.counts[:5] == (3, 3, 2, 2, 2)
    assert (found.bodies, found.amounts) == (3, 2)
    # I3 has no year; of the others, I1, I2 and I4 say from where.
    assert (found.counts.linked, found.counts.unlinked, found.counts.anchored) == (1, 2, 3)


def test_its_findings():
    found = {one.id for one in check_consistency(forms().view, {})}
    assert {"no-horizon:horizon", "two-values:M1.due", "two-values:M1.budget", "two-values:I1.target"} <= found
    assert not any(one.startswith(("target-not-beyond-baseline", "milestones-not-monotone")) for one in found)


def test_an_undated_plan_takes_any_date():
    text = HEAD.replace("horizon: {start: 2025, end: 2028}\n", "").replace("plan/1", "plan/2")
    view = load(text + "measures:\n  - {id: M1, title: t, type: build, object: 中试基地, due: 2099}\n").view
    assert commitment_of(view).counts.when == 1
