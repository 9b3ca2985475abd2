from copy import deepcopy
from math import fsum

import pytest
from builders import TITLE, Data, criterion, facet, indicator, loaded, measure, plan_data, principle, rubric
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.compare.build import Compared, build_comparison
from nqpf.report.compare.view import CompareReport
from nqpf.report.standard import Standard
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile

OF = rubric(
    principle("P", criterion("C", facet("C.m", "measure"), facet("C.n", "measure"))),
    principle("Q", criterion("E", facet("E.i", "indicator"), facet("E.j", "indicator", weight=2))),
    principle("R", criterion("F", facet("F.m", "measure"), na=True), criterion("G", facet("G.m", "measure"))),
)


def compared(data: Data, of: Rubric = OF, **weights: float) -> Compared:
    profile = {"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region", "weights": weights}
    return Compared(loaded(of, data), Standard(LoadedRubric(of, "0" * 64), Profile.model_validate(profile)))


def comparison(before: Data, after: Data) -> CompareReport:
    return build_comparison(compared(before), compared(after))


FULL = plan_data(
    measures=[measure(level=5, serves=["C.m"]), measure("M2", level=3, serves=["C.n"])],
    indicators=[indicator(serves=["E.i"])],
)


def test_a_moved_facet_tells_items_lines_and_tests():
    after = deepcopy(FULL)
    del after["measures"][0]["budget"]
    after["measures"][1] |= {"budget": {"amount": "100万元", "source": "自筹"}, "owner": "有关部门"}
    report = comparison(FULL, after)
    by_id = {move.id: move for move in report.facets}
    # One answer gained and one lost: its tests moved, its score did not.
    assert set(by_id) == {"C.m"}
    assert (by_id["C.m"].gained, by_id["C.m"].lost) == ((), ("resourced",))
    moved = by_id["C.m"]
    assert (moved.item_before.id, moved.item_after.id) == ("M1", "M1")
    assert moved.item_before.line == moved.item_after.line == 12
    assert (moved.before, moved.after) == (100, 80)


def test_nothing_moves_between_a_plan_and_itself():
    report = comparison(FULL, FULL)
    assert (report.facets, report.difference.points, report.added, report.removed) == ((), 0, (), ())
    assert report.same_rules
    assert report.same_scope


def test_an_item_of_the_same_title_under_another_id_is_taken_for_renamed():
    after = deepcopy(FULL)
    after["measures"][1]["id"] = "M7"
    after["measures"].append(measure("M9", title="别的"))
    report = comparison(FULL, after)
    assert [(pair.before, pair.after, pair.kind) for pair in report.renamed] == [("M2", "M7", "measure")]
    assert (report.added, report.removed) == (("M9",), ())
    after["measures"][1]["title"] = "改了名称"
    report = comparison(FULL, after)
    assert (report.renamed, report.added, report.removed) == ((), ("M7", "M9"), ("M2",))


def test_a_claim_that_is_no_longer_capped_counts_as_gained():
    before = plan_data(measures=[measure(level=5, serves=["C.m", "C.n"])], indicators=[indicator()])
    after = plan_data(measures=[measure(level=5, serves=["C.n", "C.m"])], indicators=[indicator()])
    by_id = {move.id: move for move in comparison(before, after).facets}
    assert (by_id["C.n"].gained, by_id["C.m"].lost) == (("primary",), ("primary",))


def test_rules_and_scope_stand_apart():
    na = {**FULL, "not_applicable": [{"id": "F", "reason": "无此类事项"}]}
    report = build_comparison(compared(FULL), compared(na, Q=3.0))
    assert not report.same_scope
    assert not report.same_rules
    assert report.rules.points != 0
    assert fsum(move.part.points for move in report.dimensions) == pytest.approx(0)


plans = st.builds(
    lambda levels, na: plan_data(
        measures=[measure(f"M{n}", level=level, serves=[name])
                  for n, (name, level) in enumerate(zip(("C.m", "C.n", "F.m", "G.m"), levels, strict=False))],
        indicators=[indicator(level=levels[4], serves=["E.i", "E.j"])],
        not_applicable=[{"id": "F", "reason": "无此类事项"}] if na else [],
    ),
    st.lists(st.integers(0, 5), min_size=5, max_size=5), st.booleans(),
)  # fmt: skip


@settings(max_examples=examples(60), deadline=None, database=None, derandomize=True)
@given(plans, plans)
def test_figures_add_up_unrounded_and_as_they_are_printed(before, after):
    report = comparison(before, after)
    parts = [*(move.part for move in report.dimensions), report.scope, report.rules]
    assert fsum(part.points for part in parts) == pytest.approx(report.after.total - report.before.total, abs=1e-9)
    assert fsum(part.shown for part in parts) == pytest.approx(report.difference.shown, abs=1e-9)
    assert report.difference.shown == pytest.approx(
        round(report.after.total, 2) - round(report.before.total, 2), abs=1e-9
    )
    for dimension in report.dimensions:
        facets = [move.part for move in report.facets if move.dimension == dimension.id]
        assert fsum(part.points for part in facets) == pytest.approx(dimension.part.points, abs=1e-9)
        assert fsum(part.shown for part in facets) == pytest.approx(dimension.part.shown, abs=1e-9)
