import pytest
from builders import (
    criterion,
    driver,
    facet,
    indicator,
    measure,
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

from nqpf.scoring import evaluate, rescored
from nqpf.tree import Pruning, grow

TWO_FACETS = [facet("C.a"), facet("C.b")]


def near(value):
    return pytest.approx(value, abs=1e-12)


def test_a_facet_takes_the_best_of_the_items_that_claim_it():
    of = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
    weak, good = measure("M1", level=1, serves=["C.m"]), measure("M2", level=3, serves=["C.m"])
    card = scored(of, plan(measures=[weak, good]))
    assert card.nodes["C.m"].score == 0.6
    assert card.nodes["C.m"].finding.item.body.id == "M2"
    assert scored(of, plan(measures=[good])).total == card.total == 0.6


def test_a_facet_that_nothing_claims_scores_0_and_has_no_finding():
    card = scored(rubric(principle("P", criterion("C", *TWO_FACETS))), plan(indicators=[valued("I", 0.8, "C.a")]))
    assert (card.nodes["C.b"].score, card.nodes["C.b"].finding) == (0.0, None)
    assert card.total == 0.4


@pytest.mark.parametrize(
    ("aggregate", "values", "score"),
    [
        ("arithmetic", (0.9, 0.4), 0.65),
        ("geometric", (0.9, 0.4), 0.6),
        ("geometric", (0.9, 0.0), 0.0),
        ("minimum", (0.9, 0.4), 0.4),
    ],
)
def test_every_node_uses_the_aggregator_that_the_rubric_names(aggregate, values, score):
    given = dict(zip(("C.a", "C.b"), values, strict=True))
    of_criterion = rubric(principle("P", criterion("C", *TWO_FACETS, aggregate=aggregate)))
    assert scored_values(of_criterion, given).nodes["C"].score == near(score)
    facets = [criterion("C1", TWO_FACETS[0]), criterion("C2", TWO_FACETS[1])]
    assert scored_values(rubric(principle("P", *facets, aggregate=aggregate)), given).nodes["P"].score == near(score)
    dimensions = [principle("P1", facets[0]), principle("P2", facets[1])]
    assert scored_values(rubric(*dimensions, aggregate=aggregate), given).total == near(score)


def test_a_pole_uses_its_own_aggregator():
    a = pole("D.A", "A", criterion("C1", TWO_FACETS[0]), criterion("C2", TWO_FACETS[1]), aggregate="minimum")
    of = rubric(driver("D") | {"poles": [a, pole("D.B", "B")]})
    assert scored_values(of, {"C.a": 0.9, "C.b": 0.4, "D.B1.f": 0.4}).total == near(0.4)


def test_a_secondary_claim_enters_the_score_capped():
    of = rubric(principle("P", criterion("C", facet("C.x", "measure"), facet("C.y", "measure"))))
    card = scored(of, plan(measures=[measure(level=4, serves=["C.x", "C.y"])]))
    assert (card.nodes["C.x"].score, card.nodes["C.y"].score, card.total) == (0.8, 0.6, near(0.7))


@pytest.mark.parametrize(
    ("need", "score", "counted"),
    [(None, 0.5, "abc"), (1, 0.9, "b"), (2, 0.65, "bc"), (3, 0.5, "abc")],
)
def test_need_counts_the_best_facets_only(need, score, counted):
    of = rubric(principle("P", criterion("C", *(facet(f"C.{n}") for n in "abc"), need=need)))
    card = scored_values(of, {"C.a": 0.2, "C.b": 0.9, "C.c": 0.4})
    assert card.total == near(score)
    shares = {leaf.id: leaf.share for leaf in card.root.walk() if not leaf.children}
    assert {name for name, share in shares.items() if share} == {f"C.{n}" for n in counted}
    assert sum(shares.values()) == near(1.0)


def test_need_with_unequal_weights_counts_the_facets_with_the_highest_mean():
    """.9 and .5 with weights 9 and 1 make .86; .9 and .6 with 9 and 9 would make .75."""
    facets = [facet("C.a", weight=9), facet("C.b", weight=1), facet("C.c", weight=9)]
    card = scored_values(rubric(principle("P", criterion("C", *facets, need=2))), {"C.a": 0.9, "C.b": 0.5, "C.c": 0.6})
    assert card.total == near(0.86)
    assert [card.nodes[f"C.{n}"].share for n in "abc"] == [near(0.9), near(0.1), 0.0]


def test_a_better_facet_never_lowers_a_criterion_that_needs_two_of_three():
    """With weights 1, .5, 1 a light empty facet must not slip in among the two that count."""
    facets = [facet("C.a"), facet("C.b", weight=0.5), facet("C.c")]
    of = rubric(principle("P", criterion("C", *facets, need=2)))
    before = scored_values(of, {"C.a": 0.2, "C.b": 0.0, "C.c": 0.2})
    after = scored_values(of, {"C.a": 1.0, "C.b": 0.0, "C.c": 0.2})
    assert after.total >= before.total


def test_shares_multiply_down_the_tree():
    of = rubric(principle("P", criterion("C", *TWO_FACETS, weight=3), criterion("E")), driver("D", weight=3))
    card = scored_values(of, {})
    shares = {node.id: node.share for node in card.root.walk()}
    assert (shares["total"], shares["P"], shares["D"]) == (1.0, 0.25, 0.75)
    assert shares["C.a"] == near(0.25 * 0.75 * 0.5)
    assert shares["D.L1.f"] == near(0.75 * 0.2)


@pytest.mark.parametrize(
    ("weights", "values", "score"),
    [
        ({"A": 0.4, "B": 0.4, "L": 0.2}, {"A": 0.8, "B": 0.2, "L": 0.5}, 0.36),
        ({"A": 2, "B": 2, "L": 1}, {"A": 0.8, "B": 0.2, "L": 0.5}, 0.36),
        ({"A": 2, "B": 2, "L": 1}, {"A": 0.8, "B": 0.2, "L": 1.0}, 0.4),
        ({"A": 2, "B": 2, "L": 1}, {"A": 0.8, "B": 0.2}, 0.32),
        ({"A": 1, "B": 1}, {"A": 0.8, "B": 0.2}, 0.4),
        # C = .8, T = .75 * .8 + .25 * .2 = .65.
        ({"A": 3, "B": 1}, {"A": 0.8, "B": 0.2}, 0.52),
        # L weighs half of all three: gamma = .5, and half of the linkage is there.
        ({"A": 1, "B": 1, "L": 2}, {"A": 0.6, "B": 0.6, "L": 0.5}, 0.45),
        ({"A": 2, "B": 2, "L": 1}, {"A": 1.0, "L": 1.0}, 0.0),
        ({"A": 2, "B": 2, "L": 1}, {"B": 1.0, "L": 1.0}, 0.0),
        ({"A": 2, "B": 2, "L": 1}, {"L": 1.0}, 0.0),
        ({"A": 2, "B": 2, "L": 1}, {}, 0.0),
    ],
)
def test_pole_weights_carry_alpha_and_gamma(weights, values, score):
    card = scored_values(rubric(driver("D", weights)), {f"D.{side}1.f": v for side, v in values.items()})
    assert card.total == near(score)


def test_a_coupled_node_shows_its_pair_and_no_other_does():
    card = scored_values(rubric(driver("D"), principle("P")), {"D.A1.f": 0.8, "D.B1.f": 0.2, "D.L1.f": 0.5})
    pair = card.nodes["D"].coupling
    assert (pair.a, pair.b, pair.link, pair.alpha, pair.gamma) == (0.8, 0.2, 0.5, 0.5, near(0.2))
    assert pair.lagging == "B"
    assert card.nodes["P"].coupling is card.root.coupling is None


def test_where_no_linkage_is_asked_its_pair_says_none():
    pair = scored_values(rubric(driver("D", {"A": 1, "B": 1})), {}).nodes["D"].coupling
    assert (pair.link, pair.gamma) == (None, 0.0)


def test_geometric_mean_and_balance_stand_beside_the_total():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.5, "Q.1.f": 0.36})
    assert card.total == near(0.43)
    assert card.geometric == pytest.approx(0.424264, abs=5e-7)
    assert card.balance == pytest.approx(0.98666, abs=5e-6)


def test_an_empty_dimension_enters_the_geometric_mean_as_a_hundredth():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.81})
    assert card.geometric == near(0.09)
    assert card.balance == near(0.09 / 0.405)


def test_an_empty_plan_scores_0_in_every_figure():
    card = scored_values(rubric(principle("P"), driver("D")), {})
    assert (card.total, card.geometric, card.balance, card.total_if_na_zero) == (0.0, 0.0, 0.0, 0.0)
    assert (card.coverage, card.rateable) == (1.0, True)


def test_the_floor_does_not_lift_the_geometric_mean_above_the_arithmetic():
    card = scored_values(rubric(principle("P"), principle("Q")), {"P.1.f": 0.002, "Q.1.f": 0.002})
    assert card.geometric == card.total == 0.002
    assert card.balance == 1.0


NA = rubric(principle("P", criterion("P.1"), criterion("P.2", na=True), criterion("P.3", na=True)))


def declared(*names):
    return [{"id": name, "reason": "当地无此类产业"} for name in names]


@pytest.mark.parametrize(
    ("names", "total", "if_zero", "coverage", "rateable"),
    [
        ((), 0.5, 0.5, 1.0, True),
        (("P.2",), 0.6, 0.4, 2 / 3, True),
        (("P.3",), 0.6, 0.4, 2 / 3, True),
        (("P.2", "P.3"), 0.9, 0.3, 1 / 3, False),
    ],
)
def test_what_is_not_applicable_leaves_the_denominator_and_is_told_beside(names, total, if_zero, coverage, rateable):
    card = scored_values(NA, {"P.1.f": 0.9, "P.2.f": 0.3, "P.3.f": 0.3}, not_applicable=declared(*names))
    assert card.total == near(total)
    assert card.total_if_na_zero == near(if_zero)
    assert card.coverage == near(coverage)
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
    assert card.coverage == near(0.8)


def test_scope_costs_no_coverage():
    of = rubric(principle("P", criterion("P.1"), criterion("P.2", scope=["enterprise"])))
    card = scored_values(of, {"P.1.f": 0.7})
    assert (card.total, card.total_if_na_zero, card.coverage) == (0.7, 0.7, 1.0)


def test_what_a_profile_takes_out_costs_coverage_but_not_the_second_total():
    card = scored(NA, plan(indicators=[valued("I", 0.9, "P.1.f")]), weights={"P.2": 0, "P.3": 0})
    assert (card.total, card.total_if_na_zero) == (0.9, 0.9)
    assert (card.coverage, card.rateable) == (near(1 / 3), False)


def test_the_second_total_uses_the_profiles_weights():
    claims = [valued("I", 0.9, "P.1.f")]
    card = scored(NA, plan(indicators=claims, not_applicable=declared("P.2")), weights={"P.1": 4, "P.3": 0})
    assert (card.total, card.total_if_na_zero) == (0.9, near(0.72))


def test_coverage_at_the_floor_itself_is_rateable():
    """Nine dimensions of five criteria of five facets, of which two in five are declared not applicable."""
    dimensions = [
        principle(
            f"P{d}",
            *(criterion(f"P{d}.{c}", *(facet(f"P{d}.{c}.{f}") for f in range(5)), na=True) for c in range(5)),
        )
        for d in range(9)
    ]
    names = [f"P{d}.{c}" for d in range(9) for c in (3, 4)]
    card = scored_values(rubric(*dimensions, coverage_floor=0.6), {}, not_applicable=declared(*names))
    assert card.coverage == near(0.6)
    assert card.rateable


def test_a_floor_of_1_asks_for_everything_and_no_more():
    assert scored_values(NA.model_copy(update={"coverage_floor": 1.0}), {}).rateable


@pytest.mark.parametrize(("floor", "rateable"), [(0.66, True), (0.67, False), (0, True), (1, False)])
def test_a_plan_below_the_coverage_floor_is_not_rateable(floor, rateable):
    of = NA.model_copy(update={"coverage_floor": floor})
    assert scored_values(of, {}, not_applicable=declared("P.2")).rateable is rateable


def test_nodes_are_found_by_id_and_only_those_that_apply():
    card = scored_values(NA, {}, not_applicable=declared("P.2"))
    assert list(card.nodes) == ["total", "P", "P.1", "P.1.f", "P.3", "P.3.f"]
    assert card.nodes["total"] is card.root
    assert card.nodes["P.3.f"].id == "P.3.f"


def test_a_tree_scores_from_bare_credits_without_findings():
    root = evaluate(grow(NA, Pruning("region")), {"P.1.f": 0.9, "P.2.f": 0.3})
    assert root.score == near(0.4)
    assert all(node.finding is None for node in root.walk())


# Bands of the total below 20, 40, 60, 80, 100 and of coordination in tenths: [lo, hi), the last one closed.
@pytest.mark.parametrize(
    ("value", "band"),
    [(0, "b1"), (0.1999, "b1"), (0.2, "b2"), (0.3999, "b2"), (0.4, "b3"), (0.5999, "b3"), (0.6, "b4"),
     (0.7999, "b4"), (0.8, "b5"), (0.9999, "b5"), (1, "b5")],
)  # fmt: skip
def test_a_band_of_the_total_holds_its_lower_edge_and_the_last_one_both(value, band):
    data = plan_data(indicators=[valued("I", value, "P.1.f")])
    assert report(rubric(principle("P")), data).score.band == band


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


def test_what_is_fixed_is_taken_as_it_is_and_all_above_it_is_aggregated_anew():
    of = rubric(principle("P", criterion("C1", *TWO_FACETS), criterion("C2", facet("C.c"))), principle("Q"))
    root = scored_values(of, {"C.a": 0.2, "C.b": 0.4, "C.c": 0.8}).root
    nothing = rescored(root, {})
    assert (nothing["C1"], nothing["P"], nothing["total"]) == (near(0.3), near(0.55), root.score)
    facet_fixed = rescored(root, {"C.a": 1.0})
    assert (facet_fixed["C.a"], facet_fixed["C.b"], facet_fixed["C1"], facet_fixed["P"]) == (
        1.0,
        0.4,
        near(0.7),
        near(0.75),
    )
    assert facet_fixed["total"] - nothing["total"] == near((0.75 - 0.55) / 2)
    criterion_fixed = rescored(root, {"C1": 0.0})
    assert (criterion_fixed["C1"], criterion_fixed["C.a"], criterion_fixed["P"]) == (0.0, 0.2, near(0.4))
