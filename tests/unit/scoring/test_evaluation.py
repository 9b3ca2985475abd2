import pytest
from builders import (
    criterion,
    driver,
    facet,
    measure,
    plan,
    pole,
    principle,
    rubric,
    scored,
    scored_values,
    valued,
)

from nqpf.rubric.tree import Pruning, grow
from nqpf.scoring.evaluation import blank, evaluate, fill, rescored

TWO_FACETS = [facet("C.a"), facet("C.b")]


def near(value):
    return pytest.approx(value, abs=1e-12)


def test_a_facet_takes_the_best_of_the_items_that_claim_it():
    of = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
    weak, good = measure("M1", level=1, serves=["C.m"]), measure("M2", level=3, serves=["C.m"])
    card = scored(of, plan(measures=[weak, good]))
    assert card.nodes["C.m"].score == 0.6
    assert card.nodes["C.m"].result.item.body.id == "M2"
    assert scored(of, plan(measures=[good])).total == card.total == 0.6


def test_a_facet_that_nothing_claims_scores_0_and_has_no_finding():
    card = scored(rubric(principle("P", criterion("C", *TWO_FACETS))), plan(indicators=[valued("I", 0.8, "C.a")]))
    assert (card.nodes["C.b"].score, card.nodes["C.b"].result) == (0.0, None)
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


def test_a_secondary_claim_enters_the_score_in_part():
    of = rubric(principle("P", criterion("C", facet("C.x", "measure"), facet("C.y", "measure"))))
    card = scored(of, plan(measures=[measure(level=4, serves=["C.x", "C.y"])]))
    assert (card.nodes["C.x"].score, card.nodes["C.y"].score, card.total) == (0.8, near(0.48), near(0.64))


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
    card = scored_values(rubric(driver("D", weights), pole_floor=0), {f"D.{side}1.f": v for side, v in values.items()})
    assert card.total == near(score)


@pytest.mark.parametrize(
    ("values", "score"),
    [
        # A' = .81, B' = .24, C*T on them .44090815; less the floor .41148227, times 1 - .2 * .5.
        ({"A": 0.8, "B": 0.2, "L": 0.5}, 0.3703340),
        # Of an empty pole the other's work stays visible: A' = 1, B' = .05, their root .22360680.
        ({"A": 1.0, "L": 1.0}, 0.1827440),
        ({"A": 1.0}, 0.8 * 0.1827440),
        ({"B": 1.0, "L": 1.0}, 0.1827440),
        ({"L": 1.0}, 0.0),
        ({}, 0.0),
        ({"A": 1.0, "B": 1.0, "L": 1.0}, 1.0),
        ({"A": 0.5, "B": 0.5, "L": 1.0}, 0.5),
    ],
)
def test_the_score_takes_both_poles_through_a_soft_floor(values, score):
    card = scored_values(rubric(driver("D", {"A": 2, "B": 2, "L": 1})), {f"D.{s}1.f": v for s, v in values.items()})
    assert card.total == pytest.approx(score, abs=5e-7)


def test_the_soft_floor_is_the_rubrics_and_leaves_c_t_and_d_as_they_are():
    values = {"D.A1.f": 0.8, "D.B1.f": 0.2, "D.L1.f": 1.0}
    half, none = (scored_values(rubric(driver("D"), pole_floor=floor), values) for floor in (0.5, 0))
    # A' = .9, B' = .6: their root .73484692, less the floor .46969385.
    assert (half.total, none.total) == (pytest.approx(0.46969385, abs=5e-9), near(0.4))
    pairs = [card.nodes["D"].coupling for card in (half, none)]
    assert len({(pair.coupling, pair.development, pair.coordination) for pair in pairs}) == 1


def test_a_coupled_node_shows_its_pair_and_no_other_does():
    card = scored_values(rubric(driver("D"), principle("P")), {"D.A1.f": 0.8, "D.B1.f": 0.2, "D.L1.f": 0.5})
    pair = card.nodes["D"].coupling
    assert (pair.a, pair.b, pair.link, pair.alpha, pair.gamma) == (0.8, 0.2, 0.5, 0.5, near(0.2))
    assert pair.lagging == "B"
    assert card.nodes["P"].coupling is card.root.coupling is None


def test_where_no_linkage_is_asked_its_pair_says_none():
    pair = scored_values(rubric(driver("D", {"A": 1, "B": 1})), {}).nodes["D"].coupling
    assert (pair.link, pair.gamma) == (None, 0.0)


def test_a_tree_scores_from_bare_credits_without_findings():
    three = rubric(principle("P", criterion("P.1"), criterion("P.2"), criterion("P.3")))
    root = evaluate(grow(three, Pruning("region")), {"P.1.f": 0.9, "P.2.f": 0.3})
    assert root.score == near(0.4)
    assert all(node.result is None for node in root.walk())


# Bands of the total below 20, 40, 60, 80, 100 and of coordination in tenths: [lo, hi), the last one closed.
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


def test_what_no_claim_touches_is_taken_over_from_the_blank():
    of = rubric(principle("P", criterion("C1", *TWO_FACETS), criterion("C2", facet("C.c"))), principle("Q"))
    form = blank(grow(of, Pruning("region")))
    assert all(node.score == 0.0 for node in form.root.walk())
    assert fill(form, {}) is form.root
    root = fill(form, {"C.a": 0.2})
    (one, other), (untouched, _) = root.children[0].children, form.root.children[0].children
    assert (root.children[1], other) == (form.root.children[1], form.root.children[0].children[1])
    assert root.children[1] is form.root.children[1]
    assert one.children[1] is untouched.children[1]
    assert (one.score, untouched.score) == (0.1, 0.0)


def test_a_facet_that_need_counts_only_in_the_blank_loses_its_share():
    of = rubric(principle("P", criterion("C", *(facet(f"C.{n}") for n in "abc"), need=2)))
    form = blank(grow(of, Pruning("region")))
    assert [leaf.share for leaf in form.root.children[0].children[0].children] == [0.5, 0.5, 0.0]
    leaves = fill(form, {"C.c": 0.6}).children[0].children[0].children
    assert [leaf.share for leaf in leaves] == [0.5, 0.0, 0.5]
    assert [leaf.score for leaf in leaves] == [0.0, 0.0, 0.6]
    assert fill(form, {"C.c": 0.0}).score == 0.0


def test_a_credit_for_a_facet_that_does_not_apply_is_passed_over():
    form = blank(grow(rubric(principle("P")), Pruning("region")))
    assert fill(form, {"elsewhere": 1.0}) is form.root
    assert fill(form, {"elsewhere": 1.0, "P.1.f": 0.6}).score == 0.6


def test_the_poles_of_a_blank_are_empty():
    pair = blank(grow(rubric(driver("D")), Pruning("region"))).root.children[0].coupling
    assert (pair.a, pair.b, pair.link, pair.score) == (0.0, 0.0, 0.0, 0.0)
