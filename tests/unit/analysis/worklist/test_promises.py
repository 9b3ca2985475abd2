"""Doing the entries really brings what the work list promised: in the plan's file, through the loader, to the digit."""

from copy import deepcopy
from itertools import pairwise

import pytest
from builders import Data, loaded
from fixed import do
from generated import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples
from worked import MIXED, PROFILE, bounded, plans

from nqpf.loading.files.bundled import bundled_profile
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.worklist.build import worklist_view
from nqpf.report.worklist.view import WorklistView
from nqpf.rubric.profile import Profile

BUNDLED = load_bundled_rubric()


def scored(of: LoadedRubric, data: Data, profile: Profile) -> ScoredPlan:
    return ScoredPlan(loaded(of.rubric, data), Standard(of, profile))


def assert_kept(work: WorklistView, of: LoadedRubric, data: Data, profile: Profile) -> None:
    """Do each entry in its turn, and score the plan anew after each."""
    data = deepcopy(data)
    for entry in work.entries:
        do(data, entry, of.rubric)
        found = scored(of, data, profile)
        if entry.total_after is not None:
            assert found.card.total * 100 == pytest.approx(entry.total_after, abs=1e-9), entry
        if entry.commitment_after is not None:
            assert found.commitment.counts.value * 100 == pytest.approx(entry.commitment_after, abs=1e-9), entry


def assert_sums(work: WorklistView) -> None:
    """What stands before and all that is gained is what stands after, entry by entry and group by group."""
    for rows in (work.entries, work.groups):
        if work.total_before is not None:
            assert work.total_before + sum(row.gain for row in rows) == pytest.approx(work.total_after, abs=1e-9)
        if work.commitment_before is not None:
            rises = sum(row.commitment for row in rows)
            assert work.commitment_before + rises == pytest.approx(work.commitment_after, abs=1e-9)
    assert sum(entry.effort for entry in work.entries) == pytest.approx(sum(group.effort for group in work.groups))
    totals = [work.total_before, *(entry.total_after for entry in work.entries)]
    assert all(later >= earlier - 1e-9 for earlier, later in pairwise(totals) if earlier is not None)


@pytest.mark.no_cover  # small plans run the same lines
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("region-zhejiang", marks=pytest.mark.long),
        pytest.param("region-zhejiang-industrial-ai", marks=pytest.mark.long),
        "enterprise",
        "slogans",
    ],
)
def test_the_entries_bring_what_they_promise(name):
    data = parse_document((ROOT / f"examples/{name}.plan.yaml").read_text("utf-8"), name).value
    plan = loaded(BUNDLED.rubric, data)
    profile = load_profile(bundled_profile(plan.plan.kind), BUNDLED.rubric, plan.plan.kind)
    work = worklist_view(scored(BUNDLED, data, profile))
    assert work.entries
    assert_sums(work)
    assert_kept(work, BUNDLED, data, profile)


@settings(max_examples=examples(60), deadline=None, database=None, derandomize=True)
@given(plans(), st.sampled_from([MIXED, bounded()]))
def test_the_entries_of_any_plan_bring_what_they_promise(data, rules):
    of = LoadedRubric(rules, "0" * 64)
    work = worklist_view(scored(of, data, PROFILE))
    assert_sums(work)
    assert_kept(work, of, data, PROFILE)
