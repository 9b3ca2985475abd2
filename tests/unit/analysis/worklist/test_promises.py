"""Doing the entries really brings what the work list promised: in the plan's file, through the loader, to the digit."""

from copy import deepcopy
from itertools import pairwise

import pytest
from builders import (
    TITLE,
    Data,
    criterion,
    driver,
    facet,
    indicator,
    loaded,
    measure,
    plan_data,
    pole,
    principle,
    rubric,
    statement,
)
from fixed import do
from generated import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.loading.files.bundled import bundled_profile
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.worklist.build import worklist_view
from nqpf.report.worklist.view import WorklistView
from nqpf.rubric.model import Rubric
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


# --- Plans that nobody wrote: items with gaps anywhere, sharing indicators, owners and claims


@st.composite
def plans(draw) -> Data:
    """A plan against `MIXED` whose items lack any of their fields, or hold placeholders in them."""

    def gaps(item: Data) -> Data:
        for key in [key for key in item if key not in ("id", "title", "serves", "actions", "indicators")]:
            if draw(st.integers(0, 2)) == 0:
                del item[key]
            elif key in ("owner", "object", "data_source", "frequency", "update") and draw(st.integers(0, 3)) == 0:
                item[key] = draw(st.sampled_from(["待定", "有关部门", "大家"]))
            elif key == "budget" and draw(st.integers(0, 3)) == 0:
                item[key] = {**item[key], **draw(st.sampled_from([{"amount": "1元"}, {"source": "没钱"}]))}
        return item

    def claims(*facets: str) -> list[str]:
        return draw(st.lists(st.sampled_from(facets), unique=True, max_size=3))

    indicators = [
        gaps(indicator(f"I{n}", serves=claims("A.i", "B.i", "L.i"), direction=draw(st.sampled_from(["up", "down"]))))
        for n in range(draw(st.integers(0, 4)))
    ]
    linked = [made["id"] for made in indicators]
    measures = []
    for n in range(draw(st.sampled_from([0, 1, 2, 5, 6]))):
        made = gaps(measure(f"M{n}", level=4, serves=claims("A.m", "A.n", "B.m")))
        made["indicators"] = draw(st.lists(st.sampled_from(linked), unique=True)) if linked else []
        if draw(st.booleans()):
            action = {
                "id": f"M{n}-1",
                "title": "行动",
                "type": "build",
                "object": "园区",
                "serves": claims("A.n", "B.m"),
            }
            made["actions"] = [gaps(action)]
        measures.append(made)
    statements = [gaps(statement(f"S{n}", level=3, serves=["A.s"])) for n in range(draw(st.integers(0, 1)))]
    return plan_data(measures=measures, indicators=indicators, statements=statements)


TREE = [
    driver("D") | {
        "poles": [
            pole("A", "A", criterion("A.1", facet("A.m", "measure"), facet("A.n", "measure", weight=2), need=1),
                 criterion("A.2", facet("A.i", "indicator"), facet("A.s", "statement")), weight=0.4),
            pole("B", "B", criterion("B.1", facet("B.m", {"kind": "measure", "types": ["build", "train"]}),
                 facet("B.i", "indicator"), aggregate="minimum"), weight=0.4),
            pole("L", "L", criterion("L.1", facet("L.i", "indicator")), weight=0.2),
        ],
    },
    principle("P", criterion("P.1", facet("P.m", "measure"))),
]  # fmt: skip
MIXED = rubric(*TREE)


def bounded() -> Rubric:
    """The same with floors, words that name nobody, and a direction or a unit for two of its indicators."""
    tree = deepcopy(TREE)
    a, b, _ = tree[0]["poles"]
    for asking, bounds in (
        (a["criteria"][1]["facets"][0], {"direction": "down"}),
        (b["criteria"][0]["facets"][1], {"direction": "up", "unit": "%"}),
    ):
        asking["check"] = {**asking["check"], **bounds}
    why = {"en": "nobody", "zh": "泛指"}
    return rubric(
        *tree,
        materiality={
            "amounts": ["1万元"],
            "distance": 0.01,
            "no_body": [{"id": "all", "why": why, "words": ["大家"]}],
            "no_source": [{"id": "none", "why": why, "words": ["没钱"]}],
        },
    )


@settings(max_examples=examples(60), deadline=None, database=None, derandomize=True)
@given(plans(), st.sampled_from([MIXED, bounded()]))
def test_the_entries_of_any_plan_bring_what_they_promise(data, rules):
    of = LoadedRubric(rules, "0" * 64)
    profile = Profile.model_validate(
        {"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region", "weights": {}},
    )
    work = worklist_view(scored(of, data, profile))
    assert_sums(work)
    assert_kept(work, of, data, profile)
