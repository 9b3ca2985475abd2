"""A plan brought up to a new version of its document: what stands, what changed, what is new, what is gone."""

import hashlib
from typing import Any

import pytest

from nqpf.documents.documents import cited_document
from nqpf.documents.text import read_text
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.drafting.update import Change, Updated, update_plan

FORMER = """某市纺织产业转型方案
一、发展目标
到2027年，建成共享印染中心2个。
二、重点任务
（一）建设共享印染中心。支持建设印染示范线。制定印染标准。（责任单位：市工信局）
（二）培育链主企业。建立企业培育清单。（责任单位：市发展改革委）
（三）举办纺织博览会。开展海外采购对接。
"""
LATER = """某市纺织产业转型方案
一、发展目标
到2027年，建成共享印染中心3个。
二、重点任务
（一）培育壮大链主企业。建立企业培育清单。（责任单位：市发展改革委）
（二）推广低温染色。推广低温染色工艺。
（三）建设共享印染中心。支持建设印染示范线。（责任单位：市经信局）
"""


def _draft(text: str) -> dict[str, Any]:
    return draft_plan(read_text(text), Named("plan.txt", hashlib.sha256(text.encode()).hexdigest()))


def _updated(plan: dict[str, Any], text: str) -> Updated:
    return update_plan(plan, _draft(text), cited_document(read_text(text)))


def _reviewed() -> dict[str, Any]:
    """The former draft, confirmed by a reviewer."""
    plan = _draft(FORMER)
    del plan["draft"]
    for measure in plan["measures"]:
        measure["serves"] = [{"facet": "P1.1.carriers", "by": "李四"}]
        measure["actions"][0]["serves"] = [{"facet": "P1.3.projects", "by": "李四"}]
    plan["indicators"][0]["serves"] = [{"facet": "P1.1.carriers", "by": "李四"}]
    return plan


def test_the_same_document_changes_nothing():
    plan = _reviewed()
    updated = _updated(plan, FORMER)
    assert updated.changes == ()
    assert updated.plan == plan
    assert updated.standing == 3 + 4 + 1


def test_what_stands_keeps_id_claims_and_confirmation_wherever_it_stands_now():
    updated = _updated(_reviewed(), LATER)
    by_id = {measure["id"]: measure for measure in updated.plan["measures"]}
    assert [measure["id"] for measure in updated.plan["measures"]] == ["M2", "M4", "M1"]
    kept = by_id["M2"]["actions"][0]
    assert kept["id"] == "M2.1"
    assert kept["serves"] == [{"facet": "P1.3.projects", "by": "李四"}]
    assert kept["source"]["section"].endswith("（一）培育壮大链主企业")
    assert updated.plan["draft"] is True


def test_what_changed_takes_the_new_words_and_its_claims_become_suggestions():
    updated = _updated(_reviewed(), LATER)
    by_id = {measure["id"]: measure for measure in updated.plan["measures"]}
    changed = by_id["M2"]
    assert changed["title"] == "培育壮大链主企业"
    assert "serves" not in changed
    assert [one["facet"] for one in changed["suggests"]] == ["P1.1.carriers"]
    assert changed["note"]["zh"] == "原文修改：原为“培育链主企业”，现为“培育壮大链主企业”。"
    owned = by_id["M1"]
    assert owned["owner"] == ["市经信局"]
    assert owned["note"] == {"en": "Changed in the new version: bodies.", "zh": "新版文件有修改：责任单位。"}
    assert owned["serves"] == [{"facet": "P1.1.carriers", "by": "李四"}], "they rest on words that stand"
    (indicator,) = updated.plan["indicators"]
    assert (indicator["id"], indicator["target"]["value"], indicator.get("serves")) == ("I1", "3个", None)


def test_every_change_is_listed_with_its_words():
    changes = _updated(_reviewed(), LATER).changes
    assert sorted((change.kind, change.id) for change in changes) == [
        ("changed", "I1"), ("changed", "M1"), ("changed", "M2"), ("gone", "M1.2"), ("gone", "M3"), ("new", "M4"),
    ]  # fmt: skip
    assert Change("gone", "M1.2", "制定印染标准", "") in changes


def test_entries_changed_by_hand_and_items_written_by_hand_stay():
    plan = _reviewed()
    plan["measures"][0]["due"] = "2026年底"
    plan["measures"][0]["title"] = "共享印染"
    plan["measures"].append({"id": "X", "title": "手工补充"})
    plan["statements"] = [{"id": "S1", "title": "短板清单", "measures": ["M1", "M3", "X"]}]
    updated = _updated(plan, FORMER)
    assert updated.changes == ()
    assert updated.plan["measures"] == plan["measures"]
    later = _updated(plan, LATER).plan
    assert {"id": "X", "title": "手工补充"} in later["measures"]
    assert later["statements"][0]["measures"] == ["M1", "X"]
    assert next(one for one in later["measures"] if one["id"] == "M1")["due"] == "2026年底"


PLATFORM = """东湖市方案（2026—2028年）
一、工作目标
到2028年，淘汰织机500台。
二、重点任务
（一）建设服务平台。为中小企业提供免费诊断。（责任单位：市工信局）
（二）建设检测平台。推广智能检测设备。到2028年，新增检测线20条。（责任单位：市质监局）
"""


def _claimed(text: str) -> dict[str, Any]:
    """A draft of which everything is claimed and confirmed."""
    plan = {key: value for key, value in _draft(text).items() if key != "draft"}
    for item in (*plan["measures"], *(action for measure in plan["measures"] for action in measure["actions"])):
        item["serves"] = [{"facet": "P1.3.projects", "by": "李四"}]
    for indicator in plan["indicators"]:
        indicator["serves"] = [{"facet": "P1.1.carriers", "by": "李四"}]
    return plan


def _said(changes: tuple[Change, ...]) -> set[tuple[str, str]]:
    return {(change.kind, change.id) for change in changes}


@pytest.mark.parametrize(
    ("before", "after", "kind", "name"),
    [
        ("为中小企业提供免费诊断", "不再为中小企业提供免费诊断", "changed", "M1.1"),
        ("推广智能检测设备", "暂缓推广智能检测设备", "changed", "M2.1"),
        ("推广智能检测设备", "探索推广智能检测设备", "changed", "M2.1"),
        ("到2028年，新增检测线20条", "到2030年，新增检测线20条", "changed", "I2"),
        ("新增检测线20条", "新增检测线20条左右", "changed", "I2"),
        ("淘汰织机500台", "淘汰织机50台。往年已淘汰织机500台", "changed", "I1"),
        ("推广智能检测设备。", "", "gone", "M2.1"),
    ],
)
def test_no_claim_survives_on_words_that_do_not_stand(before: str, after: str, kind: str, name: str):
    updated = _updated(_claimed(PLATFORM), PLATFORM.replace(before, after))
    assert (kind, name) in _said(updated.changes)
    assert updated.plan["draft"] is True
    items = {action["id"]: action for measure in updated.plan["measures"] for action in measure.get("actions", [])}
    items |= {indicator["id"]: indicator for indicator in updated.plan["indicators"]}
    changed = items.get(name, {})
    entries_alone = any(change.id == name and change.entries for change in updated.changes)
    assert entries_alone or "serves" not in changed


def test_words_that_stand_within_others_are_shown_with_these():
    later = PLATFORM.replace("推广智能检测设备", "暂缓推广智能检测设备")
    changes = _updated(_claimed(PLATFORM), later).changes
    assert Change("changed", "M2.1", "推广智能检测设备", "暂缓推广智能检测设备") in changes


def test_bodies_that_change_places_are_named_with_both_words():
    later = PLATFORM.replace("市工信局", "甲").replace("市质监局", "市工信局").replace("甲", "市质监局")
    changes = {change.id: change.entries for change in _updated(_claimed(PLATFORM), later).changes}
    assert changes == {"M1": (("owner", "市工信局", "市质监局"),), "M2": (("owner", "市质监局", "市工信局"),)}


def test_of_two_tasks_with_one_title_the_one_that_is_gone_is_listed():
    twice = PLATFORM.replace("建设检测平台", "建设服务平台")
    first, second = twice.split("（二）")
    later = first.replace("（一）", "（一）", 1)
    updated = _updated(_claimed(twice), later)
    assert ("gone", "M2") in _said(updated.changes)
    assert [measure["id"] for measure in updated.plan["measures"]] == ["M1"]
    only_second = twice.replace("（一）建设服务平台。为中小企业提供免费诊断。（责任单位：市工信局）\n", "")
    kept = _updated(_claimed(twice), only_second.replace("（二）", "（一）"))
    assert [measure["id"] for measure in kept.plan["measures"]] == ["M2"]
    assert second in twice


def test_an_action_that_moved_below_another_task_is_not_counted_twice_and_its_claim_is_suggested():
    later = PLATFORM.replace("推广智能检测设备。", "").replace("提供免费诊断。", "提供免费诊断。推广智能检测设备。")
    updated = _updated(_claimed(PLATFORM), later)
    said = _said(updated.changes)
    assert ("gone", "M2.1") in said and ("new", "M1.2") in said
    moved = updated.plan["measures"][0]["actions"][1]
    assert "serves" not in moved
    assert moved["suggests"][0]["facet"] == "P1.3.projects"


def test_numbers_and_texts_that_say_the_same_are_no_change():
    plan = _claimed(PLATFORM)
    plan["horizon"] = {"start": 2026, "end": 2028}
    plan["measures"][0]["owner"] = "市工信局"
    plan["indicators"][0]["target"]["year"] = "2028年"
    assert _updated(plan, PLATFORM + "\n").changes == ()


def test_a_problem_whose_words_are_gone_goes_with_them():
    plan = _claimed(PLATFORM)
    plan["diagnosis"] = [{"problem": "sme-lag", "source": {"quote": "中小企业缺乏资金"}}]
    updated = _updated(plan, PLATFORM + "\n")
    assert (updated.plan["diagnosis"], _said(updated.changes)) == ([], {("gone", "sme-lag")})


FIRST = """某市行动方案
一、重点任务
（一）建设中试基地。建设减速器中试基地。
"""
OWNED = "（配合单位：市财政局）"
STATED = "（牵头单位：市工信局；配合单位：市财政局）"


def _supplied(text: str, **entries: Any) -> dict[str, Any]:
    """A draft in which somebody supplied entries of the task and of its action."""
    plan = _draft(text)
    task = plan["measures"][0]
    for item in (task, task["actions"][0]):
        item |= {**entries, "supplied": list(entries)}
    return plan


def _parts(updated: Updated) -> tuple[dict[str, Any], dict[str, Any]]:
    (task,) = updated.plan["measures"]
    return task, task["actions"][0]


@pytest.mark.parametrize("words", ["建设减速器中试基地", "建设减速器和机床中试基地"])
def test_what_somebody_supplied_stays_until_the_document_states_it(words):
    entries = {"owner": {"lead": "市科技局"}, "due": "2027年底", "budget": {"amount": "500万元"}}
    updated = _updated(_supplied(FIRST, **entries), FIRST.replace("建设减速器中试基地", words) + "保留。\n")
    for item in _parts(updated):
        assert {name: item[name] for name in entries} == entries
        assert item["supplied"] == ["owner", "due", "budget"]


@pytest.mark.parametrize("words", ["建设减速器中试基地", "建设减速器和机床中试基地"])
def test_what_the_document_states_takes_the_place_of_what_was_supplied(words):
    later = FIRST.replace("。建设减速器中试基地。", f"。2026年底前{words}。{STATED}")
    task, action = _parts(_updated(_supplied(FIRST, owner="市科技局", due="2027年底"), later))
    assert task["owner"] == {"lead": ["市工信局"], "support": ["市财政局"]}
    assert (task["due"], task["supplied"]) == ("2027年底", ["due"])
    assert (action["owner"], action["due"], action["supplied"]) == (
        {"responsible": "市科技局"}, "2026年底前", ["owner"],
    )  # fmt: skip


def test_a_lead_that_was_supplied_stays_beside_the_bodies_of_the_document():
    owned = FIRST.replace("中试基地。\n", f"中试基地。{OWNED}\n")
    owner = {"lead": "市科技局", "support": ["市财政局"]}
    plan = _draft(owned)
    plan["measures"][0] |= {"owner": owner, "supplied": ["owner"]}
    task, _ = _parts(_updated(plan, owned + "保留。\n"))
    assert (task["owner"], task["supplied"]) == (owner, ["owner"])
    later = owned.replace("市财政局", "市金融办")
    task, _ = _parts(_updated(plan, later))
    assert (task["owner"], task["supplied"]) == ({"lead": "市科技局", "support": ["市金融办"]}, ["owner"])


def test_a_role_that_was_supplied_stays_until_the_document_names_somebody_in_it():
    owned = FIRST.replace("中试基地。\n", "中试基地。（责任单位：市财政局）\n")
    plan = _draft(owned)
    given = plan["measures"][0]["owner"]
    assert given == ["市财政局"]
    plan["measures"][0] |= {"owner": {"responsible": given, "lead": ["市科技局"]}, "supplied": ["lead"]}
    task, _ = _parts(_updated(plan, owned + "保留。\n"))
    assert (task["owner"], task["supplied"]) == ({"responsible": given, "lead": ["市科技局"]}, ["lead"])
    task, _ = _parts(_updated(plan, FIRST.replace("中试基地。\n", f"中试基地。{STATED}\n")))
    assert (task["owner"], "supplied" in task) == ({"lead": ["市工信局"], "support": ["市财政局"]}, False)


def test_a_year_that_was_supplied_stays_until_its_target_has_one():
    text = "某市行动方案\n一、发展目标\n建成共享印染中心{}个。\n"
    plan = _draft(text.format(2))
    plan["indicators"][0]["target"]["year"] = 2027
    plan["indicators"][0]["supplied"] = ["year"]
    (kept,) = _updated(plan, text.format(3)).plan["indicators"]
    assert (kept["target"]["year"], kept["supplied"]) == (2027, ["year"])
    (stated,) = _updated(plan, text.format(2).replace("建成", "到2026年，建成")).plan["indicators"]
    assert (stated["target"]["year"], "supplied" in stated) == ("2026年", False)
