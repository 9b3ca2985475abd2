import pytest
from builders import (
    criterion,
    driver,
    facet,
    indicator,
    plan,
    plan_data,
    pole,
    principle,
    report,
    rubric,
    scored,
    scored_values,
    valued,
)

from nqpf.plan.items import PlanView
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import band_of, bands_near, scorecard


def near(value):
    return pytest.approx(value, abs=1e-12)


def test_geometric_mean_and_balance_stand_beside_the_total():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.5, "Q.1.f": 0.36})
    assert card.total == near(0.43)
    assert card.geometric == pytest.approx(0.424264, abs=5e-7)
    assert card.balance == pytest.approx(0.98666, abs=5e-6)


def test_an_empty_dimension_enters_the_geometric_mean_as_a_hundredth():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.81})
    assert card.geometric == near(0.09)
    # The same floor in both means: of .81 and .01.
    assert card.balance == near(0.09 / 0.41)


def test_an_empty_plan_scores_0_in_every_figure():
    card = scored_values(rubric(principle("P"), driver("D")), {})
    assert (card.total, card.geometric, card.total_if_na_zero, card.linear, card.breadth) == (0.0,) * 5
    assert (card.balance, card.firmness) == (None, None)
    assert (card.assessed, card.rateable) == (1.0, True)


def test_the_floor_does_not_lift_the_geometric_mean_above_the_arithmetic():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.002, "Q.1.f": 0.002})
    assert card.geometric == card.total == 0.002
    assert card.balance is None


NA = rubric(principle("P", criterion("P.1"), criterion("P.2", na=True), criterion("P.3", na=True)))


def declared(*names):
    return [{"id": name, "reason": "当地无此类产业"} for name in names]


@pytest.mark.parametrize(
    ("names", "total", "if_zero", "assessed", "rateable"),
    [
        ((), 0.5, 0.5, 1.0, True),
        (("P.2",), 0.6, 0.4, 2 / 3, True),
        (("P.3",), 0.6, 0.4, 2 / 3, True),
        (("P.2", "P.3"), 0.9, 0.3, 1 / 3, False),
    ],
)
def test_what_is_not_applicable_leaves_the_denominator_and_is_told_beside(names, total, if_zero, assessed, rateable):
    card = scored_values(NA, {"P.1.f": 0.9, "P.2.f": 0.3, "P.3.f": 0.3}, not_applicable=declared(*names))
    assert card.total == near(total)
    assert card.total_if_na_zero == near(if_zero)
    assert card.assessed == near(assessed)
    assert card.rateable is rateable
    assert not card.nodes.keys() & set(names)


def test_a_declaration_without_what_was_left_out_still_counts_as_0_in_the_second_total():
    card = scored_values(NA, {"P.1.f": 0.9}, not_applicable=declared("P.2"))
    assert (card.total, card.total_if_na_zero) == (near(0.45), near(0.3))


def test_a_linkage_declared_not_applicable_costs_gamma_in_the_second_total():
    link = pole("D.L", "L", criterion("D.L1", na=True), weight=0.2)
    whole = driver("D", {"A": 0.4, "B": 0.4})
    of = rubric(whole | {"poles": [*whole["poles"], link]})
    card = scored_values(of, {"D.A1.f": 0.5, "D.B1.f": 0.5}, not_applicable=declared("D.L1"))
    assert (card.total, card.total_if_na_zero) == (near(0.5), near(0.4))
    assert card.assessed == near(0.8)


def test_scope_takes_nothing_from_the_share_assessed():
    of = rubric(principle("P", criterion("P.1"), criterion("P.2", scope=["enterprise"])))
    card = scored_values(of, {"P.1.f": 0.7})
    assert (card.total, card.total_if_na_zero, card.assessed) == (0.7, 0.7, 1.0)


def test_what_a_profile_takes_out_is_not_assessed_and_leaves_the_second_total():
    card = scored(NA, plan(indicators=[valued("I", 0.9, "P.1.f")]), weights={"P.2": 0, "P.3": 0})
    assert (card.total, card.total_if_na_zero) == (0.9, 0.9)
    assert (card.assessed, card.rateable) == (near(1 / 3), False)


def test_the_second_total_uses_the_profiles_weights():
    claims = [valued("I", 0.9, "P.1.f")]
    card = scored(NA, plan(indicators=claims, not_applicable=declared("P.2")), weights={"P.1": 4, "P.3": 0})
    assert (card.total, card.total_if_na_zero) == (0.9, near(0.72))


def test_a_plan_assessed_at_the_floor_itself_is_rateable():
    """Nine dimensions of five criteria of five facets, of which two in five are declared not applicable."""
    dimensions = [
        principle(
            f"P{d}",
            *(criterion(f"P{d}.{c}", *(facet(f"P{d}.{c}.{f}") for f in range(5)), na=True) for c in range(5)),
        )
        for d in range(9)
    ]
    names = [f"P{d}.{c}" for d in range(9) for c in (3, 4)]
    card = scored_values(rubric(*dimensions, assessed_floor=0.6), {}, not_applicable=declared(*names))
    assert card.assessed == near(0.6)
    assert card.rateable


def test_a_floor_of_1_asks_for_everything_and_no_more():
    assert scored_values(NA.model_copy(update={"assessed_floor": 1.0}), {}).rateable


@pytest.mark.parametrize(("floor", "rateable"), [(0.66, True), (0.67, False), (0, True), (1, False)])
def test_a_plan_below_the_assessed_floor_is_not_rateable(floor, rateable):
    of = NA.model_copy(update={"assessed_floor": floor})
    assert scored_values(of, {}, not_applicable=declared("P.2")).rateable is rateable


def test_nodes_are_found_by_id_and_only_those_that_apply():
    card = scored_values(NA, {}, not_applicable=declared("P.2"))
    assert list(card.nodes) == ["total", "P", "P.1", "P.1.f", "P.3", "P.3.f"]
    assert card.nodes["total"] is card.root
    assert card.nodes["P.3.f"].id == "P.3.f"


BANDS = rubric(principle("P")).bands


@pytest.mark.parametrize(
    ("value", "band"),
    [(0, "b1"), (0.1999, "b1"), (0.2, "b2"), (0.3999, "b2"), (0.4, "b3"), (0.5999, "b3"), (0.6, "b4"),
     (0.7999, "b4"), (0.8, "b5"), (0.9999, "b5"), (1, "b5")],
)  # fmt: skip
def test_a_band_holds_its_lower_edge_and_the_last_one_both(value, band):
    assert band_of(BANDS, value).id == band


@pytest.mark.parametrize(
    ("value", "bands"),
    [
        (0, ["b1"]), (0.179, ["b1"]), (0.18, ["b1", "b2"]), (0.2, ["b1", "b2"]), (0.22, ["b1", "b2"]), (0.221, ["b2"]),
        (0.58, ["b3", "b4"]), (0.62, ["b3", "b4"]), (0.7, ["b4"]), (0.99, ["b5"]), (1, ["b5"]),
    ],
)  # fmt: skip
def test_within_two_points_of_a_limit_both_bands_are_named(value, bands):
    assert [band.id for band in bands_near(BANDS, value)] == bands


@pytest.mark.parametrize(
    ("scores", "balance"),
    [
        # Eight of nine dimensions at 0: any figure would say that there is something to balance.
        ([0.1], None), ([0.01], None), ([1.0] * 4, None),
        ([0.5] * 5, (0.5**5 * 0.01**4) ** (1 / 9) / ((2.5 + 0.04) / 9)),
        ([0.009] * 9, None), ([0.3] * 9, 1.0),
    ],
)  # fmt: skip
def test_balance_is_stated_where_there_is_something_to_balance(scores, balance):
    values = {f"P{n}.1.f": score for n, score in enumerate(scores)}
    card = scored_values(rubric(*(principle(f"P{n}") for n in range(9))), values)
    assert card.balance == (None if balance is None else near(balance))


@pytest.mark.parametrize(
    ("value", "band"),
    [(0, "c1"), (0.0999, "c1"), *((n / 10, f"c{n + 1}") for n in range(1, 10)), (0.9999, "c10"), (1, "c10")],
)
def test_a_band_of_coordination_holds_its_lower_edge_and_the_last_one_both(value, band):
    """Of equal poles the coordination degree is the root of their score: D = .3 where both are .09."""
    claims = [valued(f"I{side}", round(value * value, 12), f"D.{side}1.f") for side in "AB"]
    shown = report(rubric(driver("D", {"A": 1, "B": 1})), plan_data(indicators=claims)).dimensions[0].pair
    assert shown.coordination == pytest.approx(value, abs=1e-12)
    assert shown.band == band


def test_the_worked_drivers_coordination_is_the_band_from_60_to_70():
    claims = [valued("A", 0.8, "D.A1.f"), valued("B", 0.2, "D.B1.f"), valued("L", 0.5, "D.L1.f")]
    pair = report(rubric(driver("D")), plan_data(indicators=claims)).dimensions[0].pair
    assert (pair.band, pair.lagging) == ("c7", "B")


def test_an_indicator_can_carry_both_a_goalposts_and_a_ladder_facet():
    of = rubric(principle("P", criterion("C", facet("C.g"), facet("C.i", "indicator"))))
    card = scored(of, plan(indicators=[indicator(serves=["C.g", "C.i"])]))
    assert (card.nodes["C.g"].score, card.nodes["C.i"].score) == (0.6, 0.6)


def test_what_is_waived_leaves_both_totals_and_is_not_assessed():
    credits = {"P.1.f": 0.9, "P.2.f": 0.3, "P.3.f": 0.3}
    claims = plan(indicators=[valued(f"v{n}", value, name) for n, (name, value) in enumerate(credits.items())])
    card = scorecard(NA, check_claims(NA, PlanView(claims)), Pruning("region", waived=frozenset({"P.2"})))
    # A waiver is not the plan's own word: nothing counts it as 0.
    assert (card.total, card.total_if_na_zero) == (near(0.6), near(0.6))
    assert card.assessed == near(2 / 3)


def test_a_balance_is_stated_from_the_floor_itself_on():
    values = {f"P{n}.1.f": 0.01 for n in range(3)}
    assert scored_values(rubric(*(principle(f"P{n}") for n in range(3))), values).balance == near(1.0)
