"""The worked example of the method (section 10), through a plan of measures and to the digits given there."""

import pytest
from builders import criterion, driver, facet, indicator, measure, plan, pole, principle, report, rubric, scored
from builders import plan_data as data_of

from nqpf.scoring.gaps import find_gaps


def asked(name, *facets, **fields):
    return criterion(name, *(facet(f, "measure") for f in facets), **fields)


# Two dimensions of weight 1/2; the driver's poles weigh A .4, B .4, L .2.
RUBRIC = rubric(
    principle("P1", asked("P1.1", "P1.1.m"), asked("P1.2", "P1.2.m"), weight=0.5),
    driver("D1", weight=0.5)
    | {
        "poles": [
            pole("D1.A", "A", asked("D1.A1", "D1.A1.m"), weight=0.4),
            pole("D1.B", "B", asked("D1.B1", "D1.B1.m"), weight=0.4),
            pole("D1.L", "L", asked("D1.L1", "D1.L1.m", "D1.L1.n"), weight=0.2),
        ]
    },
)
# Rungs climbed: P1 has criteria of .6 and .4; the driver's A is .8, B .2, and L the mean of .6 and .4.
LEVELS = {"P1.1.m": 3, "P1.2.m": 2, "D1.A1.m": 4, "D1.B1.m": 1, "D1.L1.m": 3, "D1.L1.n": 2}


def items(**other_levels):
    levels = LEVELS | other_levels
    return {
        "measures": [measure(f"M{n}", level=level, serves=[name]) for n, (name, level) in enumerate(levels.items())],
        "indicators": [indicator("I1")],
    }


@pytest.fixture(scope="module")
def card():
    return scored(RUBRIC, plan(**items()))


@pytest.fixture(scope="module")
def gaps(card):
    return {gap.node.id: gap for gap in find_gaps(card, "criterion")}


def test_the_principle_and_the_poles(card):
    shown = {name: card.nodes[name].score for name in ("P1", "P1.1", "P1.2", "D1.A", "D1.B", "D1.L")}
    expected = {"P1": 0.5, "P1.1": 0.6, "P1.2": 0.4, "D1.A": 0.8, "D1.B": 0.2, "D1.L": 0.5}
    assert shown == pytest.approx(expected, abs=1e-12)


def test_the_driver(card):
    pair = card.nodes["D1"].coupling
    assert pair.coupling == pytest.approx(0.8, abs=1e-12)
    assert pair.development == pytest.approx(0.5, abs=1e-12)
    assert pair.coupling * pair.development == pytest.approx(0.4, abs=1e-12)
    assert pair.coordination == pytest.approx(0.6325, abs=5e-5)
    assert (pair.alpha, pair.gamma) == pytest.approx((0.5, 0.2), abs=1e-12)
    lifted = [0.05 + 0.95 * pole for pole in (0.8, 0.2)]
    assert lifted == pytest.approx([0.81, 0.24], abs=1e-12)
    assert (lifted[0] * lifted[1]) ** 0.5 == pytest.approx(0.4409, abs=5e-5)
    assert pair.coupled == pytest.approx(0.4115, abs=5e-5)
    assert card.nodes["D1"].score == pytest.approx(0.3703, abs=5e-5)


def test_the_total_beside_the_geometric_mean_and_the_balance(card):
    assert 100 * card.total == pytest.approx(43.5167, abs=5e-5)
    assert 100 * card.geometric == pytest.approx(43.0310, abs=5e-5)
    assert card.balance == pytest.approx(0.98884, abs=5e-6)


def test_raising_the_lagging_pole_to_full_lifts_driver_and_total():
    raised = scored(RUBRIC, plan(**items(**{"D1.B1.m": 5})))
    assert raised.nodes["D1"].score == pytest.approx(0.8053, abs=5e-5)
    assert 100 * raised.total == pytest.approx(65.2632, abs=5e-5)


def test_the_lagging_pole_has_by_far_the_largest_gain(gaps):
    assert gaps["D1.B1"].gain == pytest.approx(0.217465, abs=5e-7)
    others = [gap.gain for name, gap in gaps.items() if not name.startswith("D1.B")]
    # P1.2 comes next: a quarter of the weight, .6 of it missing.
    assert max(others) == gaps["P1.2"].gain == pytest.approx(0.15, abs=1e-12)


def test_the_obstacle_degree_hardly_tells_the_lagging_pole_from_the_weaker_criterion(gaps):
    """.16 and .15 of .50 points lost, although fixing the pole brings half as much again."""
    assert gaps["D1.B1"].obstacle == pytest.approx(0.32, abs=1e-12)
    assert gaps["P1.2"].obstacle == pytest.approx(0.30, abs=1e-12)


def test_the_report_shows_the_same_figures():
    shown = report(RUBRIC, data_of(**items()))
    assert shown.score.total == pytest.approx(43.5167, abs=5e-5)
    # Coordination .6325 lies in the seventh band, 初级协调.
    assert shown.dimensions[1].pair.band == "c7"
    assert shown.gaps[0].id == "D1.B1.m"
