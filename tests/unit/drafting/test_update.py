"""A plan brought up to a new version of its document: what stands, what changed, what is new, what is gone."""

from typing import Any

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
    return draft_plan(read_text(text), Named("plan.txt", "0" * 64))


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
    assert owned["note"] == {"en": "Changed in the new version: owner.", "zh": "新版文件有修改：owner。"}
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
