import builders as b
import pytest

from nqpf.consistency.one_owner import RULE

ALONE, OTHER, BOTH = "市工信局", "市科技局", ["市工信局", "市科技局"]


def owners(*bodies):
    return [b.measure(f"M{n}", level=1, owner=body) for n, body in enumerate(bodies)]


@pytest.mark.parametrize(
    ("bodies", "found"),
    [
        ([ALONE] * 8, True),
        ([ALONE] * 7, False),
        ([ALONE] * 8 + [OTHER] * 2, True),
        ([ALONE] * 7 + [OTHER] * 3, False),
        ([BOTH] * 9, False),
        ([ALONE] * 8 + [BOTH] * 2, True),
        (["市工信局、市科技局"] * 9, False),
        (["有关部门"] * 9, False),
        ([ALONE] * 8 + ["有关部门"] * 9, True),
    ],
)
def test_a_body_that_owns_nearly_all_of_enough_measures_alone(bodies, found):
    assert list(b.conflicts(RULE, measures=owners(*bodies))) == (["owner"] if found else [])


def test_other_bodies_in_the_actions_share_the_work():
    measures = owners(*[ALONE] * 8)
    for measure in measures[:2]:
        measure["actions"] = [b.measure(f"{measure['id']}-1", level=1, owner=OTHER)]
    assert b.conflicts(RULE, measures=measures) == {}


def test_the_message_counts_and_the_place_is_the_first_of_them():
    found = b.conflicts(RULE, measures=owners(OTHER, *[ALONE] * 9))["owner"]
    assert found.pointer == ("measures", 1)
    assert found.message.en == "市工信局 alone owns 9 of the 10 measures that have an owner"
    assert found.message.zh == "10 项有责任单位的举措中，9 项仅由市工信局负责"
