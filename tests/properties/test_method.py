"""What must hold for every rubric and every plan (section 9 of the method)."""

import os
import subprocess
import sys
from copy import deepcopy
from itertools import combinations
from math import fsum
from pathlib import Path

import pytest
from builders import (
    Data,
    criterion,
    driver,
    facet,
    plan,
    plan_data,
    pole,
    principle,
    report,
    results,
    rubric,
    scored,
    valued,
)
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import bounded, made, rubrics, scores, weights

from nqpf.plan.plan import Plan
from nqpf.render.json import render
from nqpf.render.options import Options
from nqpf.rubric.rubric_fields import LEAST_WEIGHT, MOST_WEIGHT
from nqpf.rubric.tree import Branch, Pruning, grow
from nqpf.scoring.aggregate import Coupling, arithmetic, best_subset
from nqpf.scoring.evaluation import Scored, aggregate, blank, couple, evaluate, fill
from nqpf.scoring.gaps import find_gaps, find_steps

TINY = 1e-12
REGION = Pruning("region")

# --- Random rubrics, and credits for their facets -------------------------------------------------------------


@st.composite
def cases(draw, linear: bool = False) -> tuple[Data, dict[str, float]]:
    """A rubric as data, with a credit for each of its facets."""
    data = draw(rubrics(linear))
    names = [node.id for node in grow(made(data), REGION).walk() if node.level == "facet"]
    return data, {name: draw(scores) for name in names}


def tree_of(data: Data, credits: dict[str, float]) -> Scored:
    return evaluate(grow(made(data), REGION), credits)


def claims(credits: dict[str, float]) -> list[Data]:
    return [valued(f"v.{name}", credit, name) for name, credit in credits.items()]


def by_id(root: Scored) -> dict[str, float]:
    return {node.id: node.score for node in root.walk()}


def assert_none_fell(before: dict[str, float], after: dict[str, float]) -> None:
    assert {name for name, score in before.items() if after[name] < score - TINY} == set()


# --- Random plans, for one rubric with every kind of facet ----------------------------------------------------

FIELDS = [{"id": "name", "en": "name", "zh": "名称"}, {"id": "gap", "en": "gap", "zh": "差距"}]
ENTRY_CHECK = {"kind": "statement", "min": 2, "fields": FIELDS}
SERVED = {
    "measure": ["A.m", "B.m", "P1.m"],
    "indicator": ["A.i", "B.i", "P1.g"],
    "statement": ["A.s", "P1.s", "P2.s"],
}
OF_EVERY_KIND = rubric(
    principle(
        "P",
        criterion("P1", facet("P1.m", "measure"), facet("P1.g", weight=2), facet("P1.s", ENTRY_CHECK), need=2, na=True),
        criterion("P2", facet("P2.s", ENTRY_CHECK)),
    ),
    driver("D")
    | {
        "poles": [
            pole(
                "D.A",
                "A",
                criterion(
                    "A",
                    facet("A.m", {"kind": "measure", "types": ["build", "regulate"]}),
                    facet(
                        "A.i",
                        {"kind": "indicator", "benchmark": {"value": 40, "unit": "%", "year": 2022, "source": "年鉴"}},
                    ),
                    facet("A.s", ENTRY_CHECK),
                ),
            ),
            pole("D.B", "B", criterion("B", facet("B.m", "measure"), facet("B.i", "indicator"))),
        ]
    },
    materiality={"amounts": ["1万元"], "distance": 0.01},
)

# By field: what says it in full first, then ways to leave it open.
MEASURE = {
    "type": ["build"],
    "object": ["中试基地", "待定"],
    "owner": ["省工业和信息化厅", "有关部门", {"support": "省财政厅"}],
    "due": ["2027年底", "适时", "2035"],
    "every": ["每年"],
    "budget": [
        {"amount": "1.2亿元", "source": "省级财政"},
        {"amount": "1.2亿元"},
        {"amount": "待定", "source": "省级财政"},
        "待定",
        0,
        {"amount": "100元", "source": "省级财政"},
        {"per_case": "最高500万元", "source": "省级财政"},
    ],
    "indicators": [["I0"], ["I1"], ["I1", "I2"]],
}
INDICATOR = {
    "unit": ["%", "待定"],
    "target": [
        {"value": 60, "year": 2027},
        {"value": 60},
        {"value": "待定", "year": 2027},
        {"value": 40.1, "year": 2027},
        {"change": "增长20%", "year": 2027},
    ],
    "baseline": [{"value": 40, "year": 2024}, {"value": 40, "year": "长期"}],
    "data_source": ["统计年鉴", "待定"],
    "owner": ["省统计局", "相关部门"],
    "frequency": ["每年", "适时"],
    "milestones": [
        [{"value": 50, "year": 2026}],
        [{"value": 50}],
        [{"value": 50, "year": 2026}, {"value": 65, "year": "2027-06"}],
        [{"value": 30, "year": 2025}, {"value": 50, "year": 2026}],
    ],
    "benchmark": [{"value": 70, "year": 2022, "source": "行业年鉴"}, {"value": 99, "year": 2022, "source": "年鉴"}],
}
STATEMENT = {
    "entries": [
        [{"name": "甲", "gap": "一"}, {"name": "乙", "gap": "二"}],
        [{"name": "甲"}, {"name": "乙"}],
        [{"name": "甲", "gap": "一"}, {"name": "乙", "gap": "二"}, {"name": "丙"}, {"name": "乙"}],
    ],
    "data_source": ["全省调查", "待定"],
    "date": ["2025-03", "长期"],
    "measures": [["M0"]],
    "owner": ["省科技厅", "有关单位"],
    "update": ["每半年", "适时"],
}
WAYS = {"measure": MEASURE, "indicator": INDICATOR, "statement": STATEMENT}


@st.composite
def items(draw, kind: str, name: str) -> Data:
    item: Data = {"id": name, "title": f"{name} 标题"}
    for key, ways in WAYS[kind].items():
        # More often said in full than not, or hardly any item would climb its ladder.
        chosen = draw(st.sampled_from([ways[0], ways[0], *ways[1:], None]))
        if chosen is not None:
            item[key] = deepcopy(chosen)
    item["serves"] = draw(st.lists(st.sampled_from(SERVED[kind]), unique=True, max_size=3))
    return item


@st.composite
def plans(draw) -> Data:
    sections: Data = {}
    for kind, letter in (("measure", "M"), ("indicator", "I"), ("statement", "S")):
        count = 3 if kind == "indicator" else draw(st.integers(1, 3))  # measures link any of three
        sections[f"{kind}s"] = [draw(items(kind, f"{letter}{n}")) for n in range(count)]
    for number, parent in enumerate(sections["measures"]):
        if draw(st.booleans()):
            action = draw(items("measure", f"A{number}"))
            parent["actions"] = [action]
    return plan_data(**sections, nqpf="plan/2")


def scores_of(data: Data) -> dict[str, float]:
    return by_id(scored(OF_EVERY_KIND, Plan.model_validate(data)).root)


def figures_of(data: Data) -> dict[str, float]:
    """The total, the dimensions and the breadth."""
    card = scored(OF_EVERY_KIND, Plan.model_validate(data))
    return {"breadth": card.breadth, "total": card.total, **{child.id: child.score for child in card.root.children}}


def all_items(data: Data) -> list[tuple[str, Data]]:
    nested = [("measure", action) for parent in data["measures"] for action in parent.get("actions", [])]
    return nested + [(kind, item) for kind in WAYS for item in data[f"{kind}s"]]


# --- The properties -------------------------------------------------------------------------------------------


@bounded
@given(cases())
def test_scores_lie_in_0_to_1(case):
    root = tree_of(*case)
    assert all(0.0 <= node.score <= 1.0 for node in root.walk())


@bounded
@given(cases())
def test_shares_lie_in_0_to_1_and_those_of_all_facets_sum_to_1(case):
    root = tree_of(*case)
    assert all(0.0 <= node.share <= 1.0 for node in root.walk())
    assert sum(node.share for node in root.walk() if not node.children) == pytest.approx(1.0, abs=TINY)


@bounded
@given(cases(), st.data())
def test_a_better_facet_never_lowers_any_score_above_it(case, data):
    of, credits = case
    name = data.draw(st.sampled_from(sorted(credits)))
    better = credits | {name: data.draw(st.floats(credits[name], 1))}
    assert_none_fell(by_id(tree_of(of, credits)), by_id(tree_of(of, better)))


@bounded
@given(plans(), st.data())
def test_saying_in_full_what_was_left_open_never_lowers_any_score(data, choice):
    kind, item = choice.draw(st.sampled_from(all_items(data)))
    before = scores_of(data)
    # Another indicator in the place of one that is linked is another link, not more.
    key = choice.draw(st.sampled_from(sorted(set(WAYS[kind]) - {"indicators"})))
    item[key] = WAYS[kind][key][0]
    assert_none_fell(before, scores_of(data))


@settings(bounded, max_examples=2 * bounded.max_examples)
@given(plans(), st.data())
def test_saying_anything_that_was_not_said_never_lowers_any_score(data, choice):
    """Whatever it says: a date too late, a budget of zero, a weak indicator, an entry that is not filled."""
    kind, item = choice.draw(st.sampled_from(all_items(data)))
    # A number with a unit is another number (60 and 60 %), not the same one with more said about it.
    silent = [key for key in sorted(WAYS[kind]) if key not in item and key != "unit"]
    assume(silent)
    before = {**scores_of(data), **figures_of(data)}
    key = choice.draw(st.sampled_from(silent))
    item[key] = deepcopy(choice.draw(st.sampled_from(WAYS[kind][key])))
    assert_none_fell(before, {**scores_of(data), **figures_of(data)})


@bounded
@given(plans(), st.sampled_from(sorted(WAYS)), st.data())
def test_adding_an_item_never_lowers_any_score(data, kind, choice):
    before = scores_of(data)
    data[f"{kind}s"].append(choice.draw(items(kind, "new")))
    assert_none_fell(before, scores_of(data))


@bounded
@given(plans(), st.data())
def test_adding_a_claim_at_the_end_never_lowers_any_score(data, choice):
    kind, item = choice.draw(st.sampled_from(all_items(data)))
    unclaimed = [name for name in SERVED[kind] if name not in item["serves"]]
    assume(unclaimed)
    before = scores_of(data)
    item["serves"].append(choice.draw(st.sampled_from(unclaimed)))
    assert_none_fell(before, scores_of(data))


@bounded
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_items_changes_nothing(data, random):
    shuffled = deepcopy(data)
    for kind in WAYS:
        random.shuffle(shuffled[f"{kind}s"])
    assert scores_of(shuffled) == scores_of(data)
    first = [[gap.item for gap in report(OF_EVERY_KIND, one).gaps[:1]] for one in (shuffled, data)]
    assert first[0] == first[1]


@bounded
@given(plans(), st.data())
def test_a_duplicate_changes_nothing(data, choice):
    kind = choice.draw(st.sampled_from(sorted(WAYS)))
    twin = deepcopy(choice.draw(st.sampled_from(data[f"{kind}s"])))
    before = scores_of(data)
    twin["id"] = "twin"
    for number, action in enumerate(twin.get("actions", [])):
        action["id"] = f"twin.{number}"
    data[f"{kind}s"].append(twin)
    assert scores_of(data) == before


@bounded
@given(plans(), st.data(), st.integers(1, 400))
def test_longer_texts_change_nothing(data, choice, length):
    _, item = choice.draw(st.sampled_from(all_items(data)))
    before = scores_of(data)
    more = "大力推进新质生产力高质量发展。" * length
    item["title"] += more
    item["note"] = more
    for key in ("object", "data_source", "frequency", "update"):
        if item.get(key) not in (None, "待定", "适时"):
            item[key] += more
    assert scores_of(data) == before


@bounded
@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_yuan_and_hundred_millions_of_yuan_are_the_same(budget, start, end):
    of = rubric(
        principle(
            "P",
            criterion("C", facet("C.m", "measure"), facet("C.i", "indicator")),
            criterion("G", facet("G.g", {"kind": "goalposts", "worst": 0, "best": 10**13})),
        )
    )

    def scores_in(unit, factor):
        item = {"id": "M", "title": "任务", "type": "fund", "object": "专项", "owner": "省财政厅", "serves": ["C.m"]}
        item |= {"budget": {"amount": f"{budget * factor}{unit}", "source": "财政"}}
        points = {key: {"value": v * factor, "year": y} for key, v, y in
                  (("baseline", start, 2024), ("target", end, 2027))}  # fmt: skip
        counted = {"id": "I", "title": "投资", "unit": unit, "serves": ["C.i", "G.g"], **points}
        return by_id(scored(of, plan(measures=[item], indicators=[counted])).root)

    assert scores_in("亿元", 1) == scores_in("元", 10**8) == scores_in("万元", 10**4)


@bounded
@given(cases(), st.data())
def test_scaling_all_weights_of_a_nodes_children_changes_nothing(case, choice):
    of, credits = case
    before = tree_of(of, credits)
    scaled = deepcopy(of)

    def parents(node: Data) -> list[list[Data]]:
        below = [node[key] for key in ("dimensions", "poles", "criteria", "facets") if node.get(key)]
        return below + [deeper for children in below for child in children for deeper in parents(child)]

    children = choice.draw(st.sampled_from(parents(scaled)))
    # Whatever factor leaves each of them a weight that a rubric may state.
    least, most = (f([child["weight"] for child in children]) for f in (min, max))
    factor = choice.draw(st.floats(1.001 * LEAST_WEIGHT / least, 0.999 * MOST_WEIGHT / most))
    for child in children:
        child["weight"] *= factor
    after = tree_of(scaled, credits)
    assert by_id(after) == pytest.approx(by_id(before), abs=TINY)


@bounded
@given(scores, scores)
def test_the_fourth_power_of_coordination_is_the_product_of_the_poles(a, b):
    pair = Coupling(a, b, None, alpha=0.5, gamma=0.2)
    assert pair.coordination**4 == pytest.approx(a * b, abs=TINY)


@bounded
@given(st.floats(0.1, 0.9), scores, scores, scores)
def test_at_the_same_development_a_driver_is_highest_where_its_poles_are_equal(alpha, a, b, link):
    pair = Coupling(a, b, link, alpha=alpha, gamma=0.2)
    even = Coupling(pair.development, pair.development, link, alpha=alpha, gamma=0.2)
    assert pair.score <= even.score + TINY


@bounded
@given(st.floats(0.1, 0.9), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_within_a_tenth_to_nine_tenths_a_better_pole_never_lowers_its_driver(alpha, a, b, better):
    low, high = sorted((a, better))
    worse = Coupling(low, b, None, alpha=alpha, gamma=0.0)
    assert Coupling(high, b, None, alpha=alpha, gamma=0.0).score >= worse.score - TINY


@pytest.mark.parametrize(("alpha", "falls"), [(0.9, False), (0.95, True)])
def test_beyond_nine_tenths_a_better_pole_can_lower_its_driver(alpha, falls):
    """With A at .3 and B raised from .6 to .9, C falls faster than T rises once T hardly looks at B."""
    before = Coupling(0.3, 0.6, None, alpha=alpha, gamma=0.0)
    after = Coupling(0.3, 0.9, None, alpha=alpha, gamma=0.0)
    assert (after.score < before.score) is falls


def all_anew(branch: Branch, share: float, credits: dict[str, float]) -> Scored:
    """A tree scored node by node, leaving nothing as it was: what filling a blank is held against."""
    if not branch.children:
        return Scored(branch, credits.get(branch.id, 0.0), share)
    # Scores do not depend on shares, which `need` makes depend on them.
    below = [all_anew(child, 0.0, credits).score for child in branch.children]
    weights = [child.weight for child in branch.children]
    counted = range(len(below)) if branch.need is None else best_subset(weights, below, branch.need)
    total = fsum(weights[i] for i in counted)
    parts = [share * weight / total if i in counted else 0.0 for i, weight in enumerate(weights)]
    children = tuple(all_anew(child, part, credits) for child, part in zip(branch.children, parts, strict=True))
    coupling = couple(branch, below) if branch.aggregate == "coupled" else None
    return Scored(branch, aggregate(branch, below), share, children, coupling)


@bounded
@given(cases(), st.data())
def test_a_blank_that_is_filled_is_the_whole_tree_scored_anew_and_stays_blank(case, data):
    of, credits = case
    tree = grow(made(of), REGION)
    form = blank(tree)
    claimed = data.draw(st.lists(st.sampled_from(sorted(credits)), unique=True))
    for names in (claimed, list(credits), []):
        some = {name: credits[name] for name in names}
        assert fill(form, {**some, "in another tree": 1.0}) == all_anew(tree, 1.0, some)


@bounded
@given(cases(linear=True))
def test_points_lost_sum_to_what_the_total_lacks_where_all_means_are_arithmetic(case):
    of, credits = case
    card = scored(made(of), plan(indicators=claims(credits)))
    for level in ("facet", "criterion"):
        lost = sum(gap.lost for gap in find_gaps(card, level))
        assert lost == pytest.approx(1 - card.total, abs=1e-11)


@bounded
@given(cases())
def test_obstacle_degrees_sum_to_1(case):
    of, credits = case
    card = scored(made(of), plan(indicators=claims(credits)))
    if all(gap.lost < 1e-8 for gap in find_gaps(card, "facet")):
        return
    for level in ("facet", "criterion"):
        degrees = [gap.obstacle for gap in find_gaps(card, level)]
        assert sum(degrees) == pytest.approx(1.0, abs=1e-9)


@bounded
@given(cases())
def test_a_gain_is_what_the_total_rises_by_if_that_facet_alone_were_full(case):
    of, credits = case
    card = scored(made(of), plan(indicators=claims(credits)))
    steps = find_steps(card)
    for gap in find_gaps(card, "facet"):
        full = tree_of(of, credits | {gap.node.id: 1.0})
        assert gap.gain == pytest.approx(full.score - card.total, abs=1e-11)
        assert 0.0 <= steps[gap.node.id] <= gap.gain + 1e-11


@bounded
@given(cases(), weights, st.data())
def test_a_criterion_out_of_scope_might_as_well_not_be_there(case, weight, choice):
    of, credits = case
    extended = deepcopy(of)
    groups = [group for d in extended["dimensions"] for group in d.get("poles", [d])]
    group = choice.draw(st.sampled_from(groups))
    place = choice.draw(st.integers(0, len(group["criteria"])))
    group["criteria"].insert(place, criterion("other", scope=["enterprise"], weight=weight))
    assert by_id(tree_of(extended, credits)) == by_id(tree_of(of, credits))


@bounded
@given(cases(), st.data())
def test_a_declaration_of_not_applicable_never_lifts_the_second_total_above_the_first(case, choice):
    of, credits = case
    own = made(of)
    may = [c.id for dimension in own.dimensions for c in dimension.all_criteria if c.na]
    names = choice.draw(st.lists(st.sampled_from(may), unique=True)) if may else []
    declared = [{"id": name, "reason": "当地无此类产业"} for name in names]
    card = scored(own, plan(indicators=claims(credits), not_applicable=declared))
    undeclared = scored(own, plan(indicators=claims(credits)))
    assert card.total_if_na_zero <= card.total + TINY
    assert card.total_if_na_zero <= undeclared.total + TINY
    assert card.assessed <= 1.0


@bounded
@given(cases())
def test_balance_lies_in_0_to_1(case):
    of, credits = case
    card = scored(made(of), plan(indicators=claims(credits)))
    assert card.balance is None or 0.0 <= card.balance <= 1.0
    assert 0.0 <= card.geometric <= 1.0


@bounded
@given(st.lists(st.tuples(weights, scores), min_size=1, max_size=6), st.data())
def test_no_other_choice_of_as_many_facets_has_a_higher_mean(facets, choice):
    given_weights, given_scores = zip(*facets, strict=True)
    need = choice.draw(st.integers(1, len(facets)))

    def mean(chosen):
        return arithmetic([given_weights[i] for i in chosen], [given_scores[i] for i in chosen])

    chosen = best_subset(given_weights, given_scores, need)
    assert len(set(chosen)) == need
    assert mean(chosen) >= max(map(mean, combinations(range(len(facets)), need))) - TINY


def removals(node: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Ways to every field and every item of a plan that its author could leave out."""
    # A number without its unit is another number (60 % and 60), not the same one with less said about it.
    must = {"nqpf", "id", "kind", "title", "subject", "horizon", "unit"}
    found = []
    if isinstance(node, dict):
        for key, below in node.items():
            if key not in must:
                found.append((*path, key))
                # Without its first claim an item's second would become primary: that is another claim, not less.
                if key != "serves":
                    found += removals(below, (*path, key))
    elif isinstance(node, list):
        for number, below in enumerate(node):
            found.append((*path, number))
            found += removals(below, (*path, number))
    return found


@settings(bounded, max_examples=2 * bounded.max_examples)
@given(plans(), st.data())
def test_deleting_a_field_an_item_an_entry_or_a_section_raises_neither_total_nor_dimension_nor_breadth(data, choice):
    before = figures_of(data)
    *route, last = choice.draw(st.sampled_from(removals(data)))
    holder = data
    for step in route:
        holder = holder[step]
    del holder[last]
    # An empty list of indicators says that there are none, where leaving it out says nothing.
    assume(not (route and route[-1] == "indicators" and not holder))
    assert_none_fell(figures_of(data), before)


@settings(bounded, max_examples=bounded.max_examples // 2)
@given(plans())
def test_the_same_plan_gives_the_same_bytes_of_json(data):
    first = render(report(OF_EVERY_KIND, data), Options()).encode()
    second = render(report(OF_EVERY_KIND, deepcopy(data)), Options()).encode()
    assert first == second


def test_the_bytes_of_json_do_not_depend_on_the_order_of_sets_in_memory():
    """A process orders its sets of texts by a random seed; two seeds must not make two reports."""
    script = (
        "import sys, builders as b\n"
        "from nqpf.render.json import render\n"
        "from nqpf.render.options import Options\n"
        "of = b.rubric(b.principle('P', *(b.criterion(f'P.{n}', na=n > 0) for n in range(9))), b.driver('D'))\n"
        "data = b.plan_data(indicators=[b.valued(f'I{n}', n / 9, f'P.{n}.f', 'D.A1.f') for n in range(9)],\n"
        "    not_applicable=[{'id': f'P.{n}', 'reason': 'none here'} for n in (3, 5)])\n"
        "sys.stdout.buffer.write(render(b.report(of, data, {'P.7': 0, 'P.8': 0}), Options()).encode())\n"
    )
    tests = str(Path(__file__).resolve().parents[1])

    def run(seed):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([tests, *sys.path])}
        return subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True).stdout

    first = run("1")
    assert len(first) > 1000
    assert run("2") == first


@bounded
@given(plans())
def test_the_best_item_alone_gives_its_facet_the_same_credit(data):
    """Volume cannot help and weak items cannot hurt."""
    whole = Plan.model_validate(data)
    found = results(OF_EVERY_KIND, whole)
    root = scored(OF_EVERY_KIND, whole).root
    for node in root.walk():
        if node.id in found:
            assert node.score == max(result.credit for result in found[node.id])
