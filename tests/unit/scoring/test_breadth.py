"""Breadth: the weight of the criteria that something is primarily meant for."""

import builders as b
import pytest

from nqpf.scoring.breadth import linear

M = [b.facet(f"C.{n}", "measure") for n in "abcd"]
WHOLE = b.rubric(b.principle("P", b.criterion("C", *M, weight=3), b.criterion("E", b.facet("E.m", "measure"))))
TWO = b.rubric(b.principle("P", b.criterion("C", *M, weight=3, need=2), b.criterion("E", b.facet("E.m", "measure"))))


def card(of, *serves, level=3, **fields):
    measures = [b.measure(f"M{n}", level=level, serves=list(claims)) for n, claims in enumerate(serves)]
    return b.scored(of, b.plan(measures=measures, **fields))


def near(value):
    return pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(
    ("of", "serves", "breadth"),
    [
        (WHOLE, [], 0.0),
        (WHOLE, [["C.a"]], 0.75 / 4),
        (WHOLE, [["C.a"], ["C.a"], ["C.a"]], 0.75 / 4),
        (WHOLE, [["C.a"], ["C.b"]], 0.75 / 2),
        # What is claimed besides adds nothing.
        (WHOLE, [["C.a", "C.b", "C.c"]], 0.75 / 4),
        # One that is meant for a facet is enough, whoever else claims it besides.
        (WHOLE, [["C.a"], ["E.m", "C.a"]], 0.75 / 4 + 0.25),
        (WHOLE, [["E.m"]], 0.25),
        (WHOLE, [["C.a"], ["C.b"], ["C.c"], ["C.d"], ["E.m"]], 1.0),
        # Two of four are needed: a third adds nothing.
        (TWO, [["C.a"]], 0.75 / 2),
        (TWO, [["C.a"], ["C.d"]], 0.75),
        (TWO, [["C.a"], ["C.b"], ["C.d"]], 0.75),
    ],
)
def test_a_criterion_counts_by_its_facets_with_a_primary_claim_up_to_those_it_needs(of, serves, breadth):
    assert card(of, *serves).breadth == near(breadth)


def test_a_plan_that_addresses_everything_has_a_breadth_of_1_and_no_more():
    """The shares of five times eleven criteria add up to a little more than 1 in binary fractions."""
    of = b.rubric(*(b.principle(f"P{p}", *(b.criterion(f"P{p}.{c}") for c in range(11))) for p in range(5)))
    claims = [b.valued(f"v{p}.{c}", 1, f"P{p}.{c}.f") for p in range(5) for c in range(11)]
    assert b.scored(of, b.plan(indicators=claims)).breadth == 1.0


def test_a_claim_that_earns_nothing_addresses_nothing():
    assert card(WHOLE, ["C.a"], level=0).breadth == 0.0


def test_how_firmly_does_not_matter():
    assert card(WHOLE, ["C.a"], level=1).breadth == card(WHOLE, ["C.a"], level=4).breadth


def test_what_is_declared_not_applicable_counts_as_0_in_the_second_breadth():
    of = b.rubric(b.principle("P", b.criterion("C", *M, weight=3, na=True), b.criterion("E", M[0] | {"id": "E.m"})))
    declared = card(of, ["E.m"], ["C.a"], not_applicable=[{"id": "C", "reason": "本地无此类产业"}])
    assert (declared.breadth, declared.breadth_if_na_zero) == (1.0, near(0.25))


def test_linear_total_is_breadth_times_firmness():
    found = card(WHOLE, ["C.a"], ["E.m"])
    # C: .6 of a quarter, E: .6.
    assert found.linear == near(0.75 * 0.6 / 4 + 0.25 * 0.6)
    assert found.firmness == near(found.linear / found.breadth)
    assert found.breadth * found.firmness == near(found.linear)


def test_firmness_passes_1_where_credit_comes_from_secondary_claims():
    found = card(WHOLE, ["E.m", "C.a", "C.b"], ["E.m", "C.c", "C.d"], level=4)
    assert found.breadth == near(0.25)
    assert found.firmness > 1
    assert found.firmness == near((0.25 * 0.8 + 0.75 * 0.48) / 0.25)


def test_where_nothing_is_addressed_there_is_no_firmness():
    assert card(WHOLE).firmness is None


def test_coupling_takes_the_difference_from_the_linear_total():
    of = b.rubric(b.driver("D"))
    found = b.scored_values(of, {"D.A1.f": 0.8, "D.B1.f": 0.2, "D.L1.f": 0.5})
    assert linear(found.root) == found.linear == near(0.4 * 0.8 + 0.4 * 0.2 + 0.2 * 0.5)
    assert found.total < found.linear
