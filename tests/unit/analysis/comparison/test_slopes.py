from itertools import permutations
from math import fsum

import pytest
from builders import criterion, driver, facet, pole, principle, rubric
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.analysis.comparison import slopes as module
from nqpf.analysis.comparison.slopes import slopes
from nqpf.rubric.tree import Branch, Pruning, grow
from nqpf.scoring.evaluation import aggregate

bounded = settings(max_examples=examples(80), deadline=None, database=None, derandomize=True)
scores = st.integers(0, 20).map(lambda twentieths: twentieths / 20)


def branch(aggregate_: str, count: int = 3, need: int | None = None) -> Branch:
    facets = [facet(f"C.{n}", weight=1 + n) for n in range(count)]
    tree = grow(rubric(principle("P", criterion("C", *facets, aggregate=aggregate_, need=need))), Pruning("region"))
    return tree.children[0].children[0]


DRIVER = grow(rubric(driver("D") | {"poles": [pole(f"D.{s}", s, weight=w) for s, w in (("A", 3), ("B", 4), ("L", 2))]}),
              Pruning("region")).children[0]  # fmt: skip
BRANCHES = {
    "arithmetic": branch("arithmetic"),
    "best two": branch("arithmetic", need=2),
    "geometric": branch("geometric"),
    "minimum": branch("minimum"),
    "coupled": DRIVER,
}


def by_every_order(node: Branch, before: list[float], after: list[float]) -> list[float]:
    """What each child moves, averaged over every order in which they change: the Shapley value as it is defined."""
    parts: list[list[float]] = [[] for _ in before]
    for order in permutations(range(len(before))):
        now = list(before)
        for child in order:
            value = aggregate(node, now)
            now[child] = after[child]
            parts[child].append(aggregate(node, now) - value)
    return [fsum(part) / len(part) for part in parts]


@pytest.mark.parametrize("name", BRANCHES)
@bounded
@given(before=st.lists(scores, min_size=3, max_size=3), after=st.lists(scores, min_size=3, max_size=3))
def test_slope_times_change_is_the_shapley_value_and_adds_up(name, before, after):
    node = BRANCHES[name]
    steep = slopes(node, before, after)
    parts = [slope * (b - a) for slope, a, b in zip(steep, before, after, strict=True)]
    assert parts == pytest.approx(by_every_order(node, before, after), abs=1e-12)
    assert fsum(parts) == pytest.approx(aggregate(node, after) - aggregate(node, before), abs=1e-12)


@pytest.mark.parametrize("name", BRANCHES)
@bounded
@given(before=st.lists(scores, min_size=3, max_size=3), after=st.lists(scores, min_size=3, max_size=3))
def test_the_way_back_has_the_same_slopes(name, before, after):
    node = BRANCHES[name]
    assert slopes(node, before, after) == pytest.approx(slopes(node, after, before), abs=1e-9)


def test_a_child_that_kept_its_score_has_the_slope_of_a_small_change():
    steep = slopes(DRIVER, [0.5, 0.5, 0.4], [0.5, 0.5, 0.4])
    # Where the poles are equal C is 1 and stays so at first: only T moves, half of each (weights 3 and 4).
    linked = 1 - 2 / 9 * (1 - 0.4)
    assert steep[:2] == pytest.approx([3 / 7 * linked, 4 / 7 * linked], abs=1e-3)
    assert steep[2] == pytest.approx(2 / 9 * 0.5, abs=1e-9)


@pytest.mark.parametrize("kind", ["geometric", "minimum"])
def test_many_children_are_taken_along_the_way_and_still_add_up(kind):
    count = 14
    node = branch(kind, count)
    before = [0.2 + 0.03 * n for n in range(count)]
    after = [0.9 - 0.02 * n for n in range(count)]
    parts = [s * (b - a) for s, a, b in zip(slopes(node, before, after), before, after, strict=True)]
    assert fsum(parts) == pytest.approx(aggregate(node, after) - aggregate(node, before), abs=1e-12)


def test_along_the_way_is_close_to_every_order(monkeypatch):
    node = branch("geometric")
    exact = slopes(node, [0.3, 0.5, 0.6], [0.6, 0.7, 0.9])
    monkeypatch.setattr(module, "MOST_EXACT", 0)
    assert slopes(node, [0.3, 0.5, 0.6], [0.6, 0.7, 0.9]) == pytest.approx(exact, rel=0.01)
