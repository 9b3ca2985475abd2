import builders as b
import pytest

from nqpf.consistency.repeated_claims import RULE


def items(*claims, word="推进升级{}"):
    return [
        {"id": f"M{n}", "title": word.format(n), "object": "重点产业", "serves": list(facets)}
        for n, facets in enumerate(claims, start=1)
    ]


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        (items("abc", "d"), ["M1"]),
        (items("ab", "cd"), ["M1"]),
        (items("a", "b", "c", "d", word="推进升级"), ["M1"]),
        (items("a", "b", "c", "d", word="推进升级（第{}期）"), ["M1"]),
        (items("abc", "abc"), []),
        (items("ab", "bc"), []),
        (items("abc", "", ""), []),
        ([*items("abc"), {"id": "M2", "title": "推进转型", "object": "重点产业", "serves": ["d"]}], []),
        (items("abc", "d", word="待定"), ["M1"]),
        ([{"id": f"M{n}", "title": str(n), "serves": list("abcd"[n - 1])} for n in (1, 2, 3, 4)], []),
    ],
)
def test_items_that_differ_in_numbers_alone_claim_three_facets_together(measures, found):
    assert list(b.conflicts(RULE, measures=measures)) == found


def test_the_second_of_them_is_shown_and_all_are_counted():
    conflict = b.conflicts(RULE, measures=items("abc", "d", "e"))["M1"]
    assert conflict.pointer == ("measures", 1)
    assert conflict.message.en == (
        "`M1` and 2 more are the same except for numbers, and claim 5 facets together; one item claims 3 at most"
    )


def test_actions_of_one_measure_have_a_limit_of_their_own():
    whole, *actions = items("abc", "abc", "def", word="推进升级")
    assert not b.conflicts(RULE, measures=[{**whole, "actions": actions}])


def test_actions_that_repeat_another_measure_are_told():
    whole, action, other = items("abc", "d", "e", word="推进升级")
    measures = [{**whole, "id": "M9", "title": "别的"} | {"actions": [action]}, other]
    assert not b.conflicts(RULE, measures=measures)
    measures[1]["serves"] = list("efg")
    assert list(b.conflicts(RULE, measures=measures)) == ["M2"]


def test_kinds_are_not_compared_with_each_other():
    indicator = {"id": "I1", "title": "推进升级重点产业", "serves": ["d"]}
    assert not b.conflicts(RULE, measures=items("abc"), indicators=[indicator])
