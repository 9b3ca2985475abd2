import time

import builders as b
import pytest

from nqpf.drafting.hints import PER_ITEM, find_hints
from nqpf.rubric.model import Facet


def facet(name, kind="measure", zh=(), en=(), **fields):
    return Facet.model_validate(b.facet(name, kind, terms={"zh": list(zh), "en": list(en)}, **fields))


PILOT = facet("pilot", zh=["中试基地"], en=["pilot line"])
DATA = facet("data", zh=["数据集", "数据采集标注"])
RATE = facet("rate", "indicator", zh=["数控化率"])
LIST = facet("list", "statement", zh=["壁垒清单"])
FACETS = (PILOT, DATA, RATE, LIST)


def hints(*facets, **sections):
    return find_hints(facets or FACETS, b.view(**sections))


def pairs(found):
    return [(hint.item.body.id, hint.facet) for hint in found]


def measure(name="M1", title="建设中试基地", **fields):
    return {"id": name, "title": title, **fields}


def test_an_item_is_pointed_to_a_facet_whose_words_it_uses():
    (hint,) = hints(measures=[measure()])
    assert (hint.item.body.id, hint.facet, hint.terms, hint.empty, hint.free) == ("M1", "pilot", ("中试基地",), True, 3)


@pytest.mark.parametrize("key", ["title", "object", "note"])
def test_title_object_and_note_are_read_in_both_languages(key):
    for words in ("中试基地", {"en": "A pilot line"}, {"zh": "中试基地", "en": "x"}):
        assert pairs(hints(measures=[{**measure(title="t"), key: words}])) == [("M1", "pilot")]


def test_what_a_published_plan_said_and_who_owns_an_item_is_not_read():
    item = measure(title="t", source={"quote": "中试基地"}, owner="中试基地")
    assert hints(measures=[item]) == ()


def test_no_term_is_read_across_two_texts():
    assert hints(measures=[measure(title="中试", object="基地")]) == ()


def test_what_an_item_claims_is_no_hint():
    assert hints(measures=[measure(serves=["pilot"])]) == ()


def test_a_measure_and_its_actions_are_not_pointed_to_what_one_of_them_claims():
    claiming = measure("A1", serves=["pilot"])
    assert hints(measures=[measure(actions=[claiming, measure("A2")])]) == ()
    assert pairs(hints(measures=[measure(actions=[claiming]), measure("M2")])) == [("M2", "pilot")]


def test_only_a_facet_of_the_items_own_kind_is_named():
    words = "中试基地、数控化率、壁垒清单"
    found = hints(
        measures=[measure(title=words)],
        indicators=[{"id": "I1", "title": words}],
        statements=[{"id": "S1", "title": words}],
    )
    assert pairs(found) == [("M1", "pilot"), ("I1", "rate"), ("S1", "list")]


def test_an_indicator_can_answer_goalposts():
    posts = facet("posts", "goalposts", zh=["数控化率"])
    assert pairs(hints(posts, indicators=[{"id": "I1", "title": "数控化率"}])) == [("I1", "posts")]


def test_a_facet_that_the_type_of_action_cannot_answer_is_not_named():
    only_build = facet("pilot", {"kind": "measure", "types": ["build"]}, zh=["中试基地"])
    assert hints(only_build, measures=[measure(type="train")]) == ()
    assert pairs(hints(only_build, measures=[measure(type="build"), measure("M2")])) == [
        ("M1", "pilot"),
        ("M2", "pilot"),
    ]


def test_a_facet_that_something_claims_is_not_empty():
    (hint,) = hints(measures=[measure(), measure("M2", serves=["pilot"])])
    assert (hint.item.body.id, hint.empty) == ("M1", False)


def test_the_free_claims_of_an_item_are_counted():
    others = [facet(f"f{n}") for n in range(14)]
    names = [f.id for f in others]
    (full,) = hints(PILOT, *others, measures=[measure(serves=names[:3])])
    assert full.free == 0
    # twelve claims are all that a measure and its actions have together
    actions = [measure(f"A{n}", "t", serves=names[3 * n : 3 * n + 3]) for n in range(4)]
    (spent,) = hints(PILOT, *others, measures=[measure(actions=actions)])
    assert spent.free == 0
    (some,) = hints(PILOT, *others, measures=[measure(serves=names[:1], actions=actions[:1])])
    assert some.free == 2


def test_the_most_useful_hints_come_first():
    found = hints(
        measures=[
            measure("full", "中试基地", serves=["a", "b", "c"]),
            measure("taken", "数据集"),
            measure("weak", "中试基地"),
            measure("strong", "中试基地 pilot line"),
            measure("claims", "t", serves=["data"]),
        ]
    )
    assert [hint.item.body.id for hint in found] == ["strong", "weak", "taken", "full"]


def test_longer_terms_go_before_shorter_and_equals_keep_the_order_of_plan_and_rubric():
    twins = [facet("x", zh=["绿色工厂"]), facet("y", zh=["绿色工厂"]), facet("z", zh=["绿色工厂名单"])]
    found = hints(*twins, measures=[measure("M2", "绿色工厂名单"), measure("M1", "绿色工厂名单")])
    assert pairs(found) == [("M2", "z"), ("M1", "z"), ("M2", "x"), ("M2", "y"), ("M1", "x"), ("M1", "y")]


def test_an_item_gets_a_few_hints_only():
    many = [facet(f"f{n}", zh=["绿色工厂"]) for n in range(8)]
    assert [hint.facet for hint in hints(*many, measures=[measure(title="绿色工厂")])] == ["f0", "f1", "f2"]
    assert PER_ITEM == 3


def test_the_terms_of_a_hint_are_named_longest_first():
    (hint,) = hints(measures=[measure(title="数据集与数据采集标注")])
    assert hint.terms == ("数据采集标注", "数据集")


def test_without_terms_there_is_no_hint():
    assert hints(Facet.model_validate(b.facet("f", "measure")), measures=[measure()]) == ()


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_a_huge_plan_is_read_in_time_that_grows_with_its_text_alone():
    """Ten thousand items by two thousand terms: looking for each term in each item would take minutes."""
    facets = [facet(f"f{n}", zh=[f"第{n}号工厂{k}" for k in range(10)]) for n in range(200)]
    view = b.view(measures=[measure(f"M{n}", f"建设第{n}号工厂1与平台" * 4) for n in range(10_000)])
    start = time.process_time()
    found = find_hints(facets, view)
    assert time.process_time() - start < 20
    assert len(found) == 200


def suggesting(*suggests, **fields):
    return measure(suggests=list(suggests), **fields)


def test_what_the_plan_suggests_is_the_hint_before_all_others_with_its_reason():
    found = hints(measures=[measure("M1"), suggesting("data", {"facet": "pilot", "because": "写明基地"}, name="M2")])
    assert pairs(found) == [("M2", "data"), ("M2", "pilot"), ("M1", "pilot")]
    assert [(hint.terms, hint.because.zh) for hint in found] == [((), ""), ((), "写明基地"), (("中试基地",), "")]


def test_that_an_item_serves_no_facet_is_an_answer():
    assert hints(measures=[suggesting("none")]) == ()
    assert pairs(hints(measures=[suggesting("none", "data")])) == [("M1", "data")]


def test_a_suggestion_that_is_claimed_or_does_not_apply_is_no_hint():
    assert pairs(hints(measures=[suggesting("pilot", "data", "elsewhere", serves=["pilot"])])) == [("M1", "data")]
    claimed = [{"facet": "data", "by": "suggested"}]
    (hint,) = hints(measures=[measure(serves=claimed)])
    assert (hint.facet, hint.empty, hint.free) == ("data", True, 3)
