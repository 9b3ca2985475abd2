"""Very many mistakes at once: the first are told with their hints, and soon."""

import time

import pytest
from sample import ROOT

from nqpf.base.errors import MOST_PROBLEMS, InputError
from nqpf.facets.measure import MeasureCheck
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.loading.syntax.decoding import Source
from nqpf.plan.plan import MOST_LINKED
from nqpf.report import build_report

pytestmark = pytest.mark.no_cover  # counting lines would take the time that is measured here

PATIENCE = 20.0  # seconds of the processor, on a slow machine; each takes a fraction of one to a few
RUBRIC = load_rubric(ROOT / "rubric")
FACETS = [
    facet.id
    for dimension in RUBRIC.rubric.dimensions
    for criterion in dimension.all_criteria
    for facet in criterion.facets
    if isinstance(facet.check, MeasureCheck) and "build" in facet.check.types and "region" in facet.scope
][:3]
HEAD = """\
nqpf: plan/1
id: t
kind: region
title: 测试规划
subject: 某省
horizon: {start: 2026, end: 2028}
"""


def many(form: str, count: int) -> str:
    return "".join(form.format(n=n) for n in range(count))


# Levels below 3: no unit, no target, nobody who reports.
WEAK = "indicators:\n" + many("- {{id: indicator-of-some-length-{n:04}, title: 指标}}\n", 1000)
ACTION = "type: build, object: 平台, owner: 省经信厅, due: 2027, budget: {{amount: 1亿元, source: 财政}}"


def linked(first: int, count: int) -> str:
    return ", ".join(f"indicator-of-some-length-{n % 1000:04}" for n in range(first, first + count))


def dangling(known: int) -> str:
    """12000 references, to indicators that are all almost the `known` ones."""
    measures = "".join(
        f"- {{id: M{m}, title: t, indicators: [{', '.join(f'reference-to-indicator-{m}-{n}' for n in range(50))}]}}\n"
        for m in range(240)
    )
    return (
        HEAD
        + many("- {{id: reference-to-indicator-x{n}, title: t}}\n", known).join(["indicators:\n", ""])
        + ("measures:\n" + measures)
    )


FLOODS = {
    "dangling references": (dangling(499), "is not in indicators"),
    "dangling references among many": (dangling(5000), "is not in indicators"),
    "dangling references of one table": (
        HEAD + "statements:\n- id: S\n  title: t\n  measures:\n" + many("  - M{n}\n", 12_000),
        "is not in measures",
    ),
    "misspelt facets": (
        HEAD + "measures:\n"
        + many("- {{id: M{n}, title: t, serves: [P2.2.platfrom-{n}, D2.A3.industral-{n}, D2.B2.lits-{n}]}}\n", 6667),
        "is not a facet",
    ),
    "unknown keys": (HEAD + many("unknown-key-{n}: 1\n", 5000), "unknown key"),
    "an unknown key in each of many items": (
        HEAD + "measures:\n" + many("- {{id: M{n}, title: t, ownr{n}: x}}\n", 5000), "unknown key",
    ),
    "unknown problems": (HEAD + "diagnosis:\n" + many("- {{problem: weak-bsae-{n}}}\n", 12_000), "is not a problem"),
    "unreadable quantities": (
        HEAD + "measures:\n" + many("- {{id: M{n}, title: t, due: 不久{n}, budget: 很多{n}}}\n", 5000), "很多",
    ),
    "a thousand actions under a thousand indicators": (
        HEAD + WEAK + f"measures:\n- id: M\n  title: t\n  indicators: [{linked(0, 1000)}]\n  actions:\n"
        + many(f"  - {{{{id: A{{n}}, title: t, {ACTION}, serves: [P2.2.platform]}}}}\n", 1000),
        "`indicators` has more than 50 entries",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_of_mistakes_is_told_soon_and_not_at_full_length(name):
    text, words = FLOODS[name]
    started = time.process_time()
    with pytest.raises(InputError) as caught:
        load_plan(Source("plan.yaml", text, "0" * 64), RUBRIC.rubric)
    lines = [problem.in_language(language) for problem in caught.value.problems for language in ("en", "zh")]
    assert time.process_time() - started < PATIENCE
    problems = caught.value.problems
    assert 1 <= len(problems) <= MOST_PROBLEMS + 1
    assert words in problems[0].message.en + problems[1 % len(problems)].message.en
    if len(problems) > 1:
        assert len(problems) == MOST_PROBLEMS + 1
        assert "there are more" in problems[-1].message.en and "另有更多" in problems[-1].message.zh
    assert max(map(len, lines)) < 10_000


@pytest.mark.parametrize("form", ["measures", "actions"])
def test_a_thousand_actions_that_share_a_thousand_weak_indicators_are_scored_soon(form):
    """No mistake, but each action must look at the level of all the indicators that it names, for every facet."""
    serves = f"serves: [{', '.join(FACETS)}]"
    if form == "measures":
        items = "".join(
            f"- {{id: M{n}, title: t, {ACTION.format()}, indicators: [{linked(37 * n, MOST_LINKED)}], {serves}}}\n"
            for n in range(1000)
        )
    else:
        items = f"- id: M\n  title: t\n  indicators: [{linked(0, MOST_LINKED)}]\n  actions:\n" + "".join(
            f"  - {{id: A{n}, title: t, {ACTION.format()}, {serves}}}\n" for n in range(1000)
        )
    started = time.process_time()
    try:
        plan = load_plan(Source("plan.yaml", HEAD + WEAK + "measures:\n" + items, "0" * 64), RUBRIC.rubric)
    except InputError as error:
        pytest.fail(str(error))
    report = build_report(plan, RUBRIC, load_profile(ROOT / "rubric/profiles/region.yaml", RUBRIC.rubric, "region"))
    assert time.process_time() - started < PATIENCE
    facets = {f.id: f for d in report.dimensions for c in d.criteria for f in c.facets}
    assert [(facets[name].claims, facets[name].lacks) for name in FACETS] == [
        (1000, ("measured",)), (1000, ("measured", "primary")), (1000, ("measured", "primary")),
    ]  # fmt: skip
