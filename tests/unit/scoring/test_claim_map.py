import builders as b
import pytest

from nqpf.scoring.claim_map import map_claims

RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.a", "measure"), b.facet("P1.1.b", "measure"), b.facet("P1.1.c", "measure")),
        b.criterion("P1.2", b.facet("P1.2.a", "measure"), b.facet("P1.2.b", "measure"), need=1),
        b.criterion("P1.3", scope=["enterprise"]),
    ),
    b.driver("D1"),
    b.principle("P2"),
)


def surveyed(of=RUBRIC, **sections):
    plan = b.plan(**sections)
    return map_claims(b.scored(of, plan), b.view(**sections))


def measures(*claims, level=3):
    """Measures M1, M2 … with these claims."""
    return [b.measure(f"M{n}", level=level, serves=list(serves)) for n, serves in enumerate(claims, start=1)]


def test_claims_are_listed_by_facet_in_the_order_of_the_plan():
    found = surveyed(measures=measures(["P1.1.a", "P1.1.b"], ["P1.1.b"], ["P1.1.b", "P1.1.a"]))
    told = {name: [(c.item.body.id, c.primary) for c in claims] for name, claims in found.by_facet.items() if claims}
    assert told == {
        "P1.1.a": [("M1", True), ("M3", False)],
        "P1.1.b": [("M1", False), ("M2", True), ("M3", True)],
    }


def test_every_facet_that_applies_is_there_and_no_other():
    found = surveyed(indicators=[b.valued("I1", 1, "P1.3.f")])
    assert list(found.by_facet) == [
        "P1.1.a", "P1.1.b", "P1.1.c", "P1.2.a", "P1.2.b", "D1.A1.f", "D1.B1.f", "D1.L1.f", "P2.1.f",
    ]  # fmt: skip


def test_a_criterion_that_the_plan_declares_not_applicable_is_neither_empty_nor_wanting():
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1", na=True), b.criterion("P1.2")))
    found = surveyed(rubric, not_applicable=[{"id": "P1.1", "reason": "无此类事项"}])
    assert (list(found.by_facet), found.empty) == (["P1.2.f"], ("P1",))


def test_what_nothing_claims_is_named_once_at_its_highest_node():
    assert surveyed().empty == ("P1", "D1", "P2")
    found = surveyed(measures=measures(["P1.1.a"]), indicators=[b.valued("I1", 1, "D1.A1.f")])
    assert found.empty == ("P1.2", "D1.B", "D1.L", "P2")


def test_facets_beside_a_claimed_one_are_wanting():
    assert surveyed(measures=measures(["P1.1.b"])).wanting == ("P1.1.a", "P1.1.c")
    assert surveyed(measures=measures(["P1.1.a", "P1.1.b", "P1.1.c"])).wanting == ()


def test_where_the_best_few_count_the_others_are_not_wanting():
    assert surveyed(measures=measures(["P1.2.a"])).wanting == ()


def test_an_item_that_brings_in_more_than_half_of_a_dimension_carries_it():
    found = surveyed(measures=measures(["P1.1.a"], ["P1.1.b"], ["P1.2.a"]))
    # of P1: two thirds of P1.1's half are credited to M1 and M2, all of P1.2's half to M3
    (carrier,) = found.carriers
    assert (carrier.dimension, carrier.item.body.id) == ("P1", "M3")
    assert carrier.part == pytest.approx(3 / 5)


def test_half_is_not_more_than_half():
    both = measures(["P1.1.a"], ["P1.1.b"])
    assert surveyed(measures=both).carriers == ()


def test_an_item_that_claims_without_credit_carries_nothing():
    assert surveyed(measures=measures(["P1.1.a"], level=0)).carriers == ()


def test_an_item_whose_credit_is_not_the_best_carries_nothing():
    weak = b.measure("M2", level=1, serves=["P1.1.a", "P1.1.b"])
    (carrier,) = surveyed(measures=[*measures(["P1.1.a", "P1.1.b"]), weak]).carriers
    assert (carrier.item.body.id, carrier.part) == ("M1", 1)


@pytest.mark.parametrize(("claims", "crowds"), [(2, []), (3, [("P1.1.a", 3, ("P1.1.b", "P1.1.c"))])])
def test_many_claims_on_one_facet_with_others_empty_are_a_crowd(claims, crowds):
    found = surveyed(measures=measures(*[["P1.1.a"]] * claims))
    assert [tuple(crowd) for crowd in found.crowds] == crowds


def test_many_claims_on_one_facet_are_no_crowd_where_no_other_would_count():
    assert surveyed(measures=measures(*[["P1.2.a"]] * 5)).crowds == ()
    assert surveyed(measures=measures(*[["P1.1.a", "P1.1.b", "P1.1.c"]] * 5)).crowds == ()


def test_a_weight_of_zero_takes_a_dimension_out():
    plan = b.plan(measures=measures(["P1.1.a"]))
    found = map_claims(b.scored(RUBRIC, plan, weights={"P1": 0}), b.view(measures=measures(["P1.1.a"])))
    assert list(found.by_facet) == ["D1.A1.f", "D1.B1.f", "D1.L1.f", "P2.1.f"]
    assert found.empty == ("D1", "P2")
