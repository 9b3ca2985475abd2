import pytest
from builders import criterion, driver, facet, indicator, measure, plan, principle, results, rubric, statement

X, Y = facet("C.x", "measure"), facet("C.y", "measure")
TWO = rubric(principle("P", criterion("C", X, Y)))


def near(value):
    return pytest.approx(value, abs=1e-12)


def found(*measures, of=TWO, **sections):
    return results(of, plan(measures=list(measures), **sections))


def test_an_item_is_put_to_the_check_of_every_facet_it_claims():
    seen = found(measure(level=2, serves=["C.x", "C.y"]))
    assert {name: [f.item.body.id for f in claims] for name, claims in seen.items()} == {
        "C.x": ["M1"],
        "C.y": ["M1"],
    }
    assert [seen["C.x"][0].primary, seen["C.y"][0].primary] == [True, False]
    assert seen["C.y"][0].facet == "C.y"


def test_a_facet_that_nothing_claims_has_no_finding():
    assert found(measure(serves=["C.x"])).keys() == {"C.x"}
    assert found(measure()) == {}


def test_a_claim_on_an_unknown_facet_is_passed_over():
    assert found(measure(serves=["C.unknown", "C.x"])).keys() == {"C.x"}


def test_facets_of_poles_are_found_too():
    of = rubric(driver("D", {"A": 1, "B": 1}))
    assert results(of, plan(indicators=[indicator(serves=["D.B1.f"])])).keys() == {"D.B1.f"}


def test_actions_and_statements_claim_like_any_item():
    of = rubric(principle("P", criterion("C", X, facet("C.s", "statement"))))
    action = {"id": "A1", "title": "行动", "type": "build", "object": "基地", "serves": ["C.x"]}
    seen = found(measure(level=4, actions=[action]), of=of, statements=[statement(serves=["C.s"])])
    assert seen["C.x"][0].item.pointer == ("measures", 0, "actions", 0)
    assert seen["C.x"][0].credit == 0.8
    assert seen["C.s"][0].credit == 1.0


# Level of the item, cap of a secondary claim; then credit, next credit and the change that brings it.
@pytest.mark.parametrize(
    ("level", "part", "credit", "next_credit", "next_test"),
    [
        (0, 0.6, 0.0, 0.12, "stated"),
        # As the first it would be worth .4; but that place would be taken from another facet.
        (2, 0.6, 0.24, 0.36, "scheduled"),
        (1, 0.6, 0.12, 0.24, "owned"),
        (4, 0.5, 0.4, 0.5, "measured"),
        (1, 0.0, 0.0, 0.2, "primary"),
        (4, 1.0, 0.8, 1.0, "measured"),
    ],
)
def test_a_secondary_claim_counts_a_part(level, part, credit, next_credit, next_test):
    of = rubric(principle("P", criterion("C", X, Y)), secondary_part=part)
    second = found(measure(level=level, serves=["C.x", "C.y"]), of=of)["C.y"][0]
    assert (second.credit, second.next_credit, second.next_test) == (near(credit), near(next_credit), next_test)
    assert second.part == part


def test_a_primary_claim_counts_in_full():
    first = found(measure(level=4, serves=["C.x", "C.y"]))["C.x"][0]
    assert (first.credit, first.part, first.next_credit, first.next_test) == (0.8, 1.0, 1.0, "measured")


def test_a_full_primary_claim_has_no_next_test():
    seen = found(measure(level=5, serves=["C.x"]), indicators=[indicator()])["C.x"][0]
    assert (seen.credit, seen.next_credit, seen.next_test, seen.lacks) == (1.0, 1.0, None, ())


def test_what_a_claim_lacks_is_its_failed_tests_and_the_first_place_if_it_is_secondary():
    seen = found(measure(level=4, serves=["C.x", "C.y"]))
    assert seen["C.x"][0].lacks == ("measured",)
    assert seen["C.y"][0].lacks == ("measured", "primary")
    assert [outcome.test for outcome in seen["C.y"][0].failed] == ["measured"]
    assert found(measure(level=0, serves=["C.x", "C.y"]))["C.y"][0].lacks == (
        "stated", "owned", "scheduled", "resourced", "measured",
    )  # fmt: skip


def test_the_best_finding_stands_first():
    seen = found(
        measure("M1", level=1, serves=["C.x"]),
        measure("M2", level=4, serves=["C.y", "C.x"]),
        measure("M3", level=2, serves=["C.x"]),
    )["C.x"]
    assert [(f.item.body.id, f.credit) for f in seen] == [("M2", near(0.48)), ("M3", 0.4), ("M1", 0.2)]


def test_of_equal_credits_the_one_with_more_to_come_stands_first_then_the_primary_then_the_lower_id():
    seen = found(
        measure("M9", level=3, serves=["C.x"]),
        measure("M8", level=3, serves=["C.x"]),
        measure("M1", level=5, serves=["C.y", "C.x"]),
        measure("M2", level=5, serves=["C.y", "C.x"]),
        indicators=[indicator()],
    )["C.x"]
    assert [(f.item.body.id, f.credit, f.next_credit) for f in seen] == [
        ("M1", 0.6, 1.0),
        ("M2", 0.6, 1.0),
        ("M8", 0.6, 0.8),
        ("M9", 0.6, 0.8),
    ]


def test_of_equals_the_primary_claim_stands_first():
    of = rubric(principle("P", criterion("C", X, Y)), secondary_part=1.0)
    besides, meant = measure("M1", level=3, serves=["C.y", "C.x"]), measure("M2", level=3, serves=["C.x"])
    seen = found(besides, meant, of=of)["C.x"]
    assert [(one.item.body.id, one.primary, one.credit) for one in seen] == [("M2", True, 0.6), ("M1", False, 0.6)]


def test_the_order_of_the_plan_does_not_choose_among_equals():
    items = [measure(f"M{n}", level=3, serves=["C.x"]) for n in (3, 1, 2)]
    assert [f.item.body.id for f in found(*items)["C.x"]] == ["M1", "M2", "M3"]
    assert [f.item.body.id for f in found(*reversed(items))["C.x"]] == ["M1", "M2", "M3"]


def test_ids_are_compared_as_people_count_them():
    items = [measure(f"M{n}", level=3, serves=["C.x"]) for n in (10, 2, 1)]
    assert [f.item.body.id for f in found(*items)["C.x"]] == ["M1", "M2", "M10"]


def test_ids_that_differ_only_in_leading_zeros_still_have_one_order():
    items = [measure(name, level=3, serves=["C.x"]) for name in ("M1", "M01")]
    forwards, backwards = found(*items)["C.x"], found(*reversed(items))["C.x"]
    assert [f.item.body.id for f in forwards] == [f.item.body.id for f in backwards]


def test_an_id_that_goes_on_with_letters_stands_before_one_that_goes_on_with_a_number():
    items = [measure(name, level=3, serves=["C.x"]) for name in ("1", "a", "a1", "ab", "甲")]
    for order in (items, items[::-1]):
        assert [f.item.body.id for f in found(*order)["C.x"]] == ["1", "a", "a1", "ab", "甲"]
