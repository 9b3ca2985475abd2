"""What a judgement is on: the content of an item, so that what changes nothing drops nothing, and all else does."""

import builders as b
import pytest

from nqpf.plan.items import PlanView
from nqpf.review.judged import changes, content_of, digest, still_holds, text_digest

SOURCE = {"file": "plan.txt", "section": "二", "page": 3, "quote": "建设中试基地，由市经信局牵头。"}


def view(**fields):
    task = b.measure("M1", level=5, **{"title": "建设纺织中试基地", "source": SOURCE, **fields})
    action = b.measure("M1.1", level=1, title="采购检测设备")
    return PlanView(b.plan(measures=[{**task, "actions": [action]}], indicators=[b.indicator()]))


def content(name="M1", **fields):
    whole = view(**fields)
    return content_of(whole.by_id[name], whole)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": " 建设“纺织”中试基地 "},
        {"title": "建设纺织中试基地！"},
        {"source": {**SOURCE, "quote": "建设中试基地,由市经信局牵头."}},
        {"source": {**SOURCE, "page": 9, "section": "三", "file": "other.txt"}},
        {"note": "已核对", "serves": ["P.1"], "suggests": ["P.2"], "strength": "will"},
        {"budget": {"amount": "１．２亿元", "source": "省级财政专项资金"}},
    ],
)
def test_width_spaces_punctuation_and_places_change_nothing(fields):
    assert digest(content(**fields)) == digest(content())


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({"title": "建设纺织检测基地"}, "title"),
        ({"owner": "市水利局"}, "owner"),
        ({"due": "2028年底"}, "due"),
        ({"budget": {"amount": "12亿元", "source": "省级财政专项资金"}}, "budget"),
        ({"indicators": []}, "indicators"),
        ({"source": {**SOURCE, "quote": "支持建设中试基地"}}, "quote"),
        ({"quotes": {"due": "2027年底前"}}, "quotes.due"),
    ],
)
def test_what_says_something_else_is_seen_with_the_old_and_the_new_text(fields, entry):
    was, now = content(), content(**fields)
    assert digest(was) != digest(now)
    assert list(changes(was, now)) == [entry]


def test_an_inherited_body_belongs_to_what_was_judged():
    assert list(changes(content("M1.1"), content("M1.1", owner="市水利局"))) == ["owner"]


def test_a_linked_indicator_belongs_to_what_was_judged():
    was = view()
    lower = PlanView(was.plan.model_copy(update={"indicators": b.plan(indicators=[b.indicator(level=2)]).indicators}))
    assert list(changes(content_of(was.by_id["M1"], was), content_of(lower.by_id["M1"], lower))) == ["indicators"]


def test_a_number_is_not_another_one_for_a_sign_left_out():
    assert digest({"target": "1.2%"}) != digest({"target": "12%"})
    assert digest({"target": "5%"}) != digest({"target": "5"})
    assert digest({"target": "-5"}) != digest({"target": "5"})


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("建设纺织中试基地", True),
        ("建设纺职中试基地", True),
        ("建设纺织中试的基地", True),
        ("不建设纺织中试基地", False),
        ("拆除纺织中试基地", False),
        ("拆除印染中试基地", False),
        ("建设纺织中试基地8家", False),
    ],
)
def test_a_slip_in_the_coders_words_drops_nothing(title, holds):
    assert still_holds(content(), content(title=title)) is holds


def test_a_slip_is_none_where_something_else_has_changed_too():
    assert not still_holds(content(), content(title="建设纺职中试基地", due="2028年底"))


def test_a_facet_is_judged_by_its_text():
    one = b.rubric(b.principle("P", b.criterion("P.1", b.facet("P.1.m", "measure")))).facets()["P.1.m"][1]
    same = one.model_copy(update={"weight": 3.0})
    other = one.model_copy(update={"counts": one.title})
    assert text_digest(one) == text_digest(same) != text_digest(other)
