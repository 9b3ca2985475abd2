import builders as b
import pytest

from nqpf.consistency.vague_quantifier import RULE

NO_TARGET, TARGET = {"id": "I1", "title": "率", "unit": "%"}, b.indicator(level=2)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("创新能力大幅提升", "大幅提升"),
        ("能耗大幅度下降", "大幅度下降"),
        ("显著地改善营商环境", "显著地改善"),
        ("培育一批专精特新企业", "一批"),
        ("若干重点实验室", "若干"),
        ("开展一系列活动", "一系列"),
        ("Significantly raise output", "Significantly"),
        ("Build a number of labs", "a number of"),
        ("培育一批企业，落实《若干措施》", "一批"),
    ],
)
def test_much_and_some_are_no_number(title, words):
    (found,) = b.conflicts(RULE, measures=[{"id": "M1", "title": title}]).values()
    assert found.message.zh == f"`M1` 写了“{words}”而没有数量"
    assert found.pointer == ("measures", 0, "title")


@pytest.mark.parametrize(
    "title",
    [
        "研发强度大幅提升至3.5%",
        "培育一批（５０家）企业",
        "第一批试点城市",
        "逐一批次检验",
        "统一系列标准",
        "落实《关于促进民营经济发展的若干措施》",
        "制定若干措施",
        "大幅面数码印花机",
        "显著性检验",
        "深入推进数字化改造",
        "A number plate reader",
    ],
)
def test_a_number_an_ordinal_or_a_title_is_no_promise_without_one(title):
    assert b.conflicts(RULE, measures=[{"id": "M1", "title": title}]) == {}


def test_the_object_of_a_measure_is_read_too_and_an_item_found_once():
    found = b.conflicts(RULE, measures=[{"id": "M1", "title": "培育企业", "object": "一批企业"}])
    assert found["M1"].pointer == ("measures", 0, "object")
    assert list(b.conflicts(RULE, measures=[{"id": "M1", "title": "一批企业", "object": "一批企业"}])) == ["M1"]


@pytest.mark.parametrize(("indicator", "vague"), [(TARGET, False), (NO_TARGET, True)])
def test_a_target_behind_a_measure_or_its_action_is_the_number(indicator, vague):
    actions = [{"id": "A1", "title": "培育一批企业"}]
    measure = {"id": "M1", "title": "大幅提升能力", "indicators": ["I1"], "actions": actions}
    found = b.conflicts(RULE, measures=[measure], indicators=[indicator])
    assert list(found) == (["M1", "A1"] if vague else [])


@pytest.mark.parametrize(
    ("target", "vague"),
    [({"value": 50, "year": 2028}, False), ({"value": "待定", "year": 2028}, True), (None, True)],
)
def test_an_indicator_with_a_vague_name_needs_a_target(target, vague):
    indicator = {"id": "I1", "title": "创新能力显著增强", "unit": "%"} | ({"target": target} if target else {})
    assert list(b.conflicts(RULE, indicators=[indicator])) == (["I1"] if vague else [])


def test_statements_may_speak_in_words():
    assert b.conflicts(RULE, statements=[{"id": "S1", "title": "一批重点项目"}]) == {}
