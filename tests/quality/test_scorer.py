"""The scorer itself: what is right counts once, and what is wrong counts where it is wrong."""

import copy

import pytest
from quality import figures
from quality.cases import own
from quality.counts import KINDS
from quality.scorer import score
from quality.sections import ordinals, same_section

CASES = own()
ROLES = {"unspecified": "responsible"}
CHANGES = {"番": "翻{}番"}


def perfect(gold):
    """The draft that says all that the gold has, and nothing else."""
    meta = gold["meta"]
    return {
        **{key: meta[key] for key in ("title", "subject", "issuer", "published")},
        "horizon": {"start": meta["horizon_start"], "end": meta["horizon_end"]},
        "funds": [{"amount": amount} for amount in meta.get("amounts", ())],
        "measures": [measure(said) for said in gold["measures"]],
        "indicators": [indicator(said) for said in gold["indicators"]],
    }


def measure(gold):
    owner = {}
    for body in gold["owners"]:
        owner.setdefault(ROLES.get(body["role"], body["role"]), []).append(body["name"])
    actions = [
        {"title": action["title"], "due": action.get("due"), "source": {"quote": action["quote"]}}
        for action in gold["actions"]
    ]
    source = {"quote": gold["quote"], "section": gold["section"]}
    return {"title": gold["title"], "owner": owner, "due": gold["due"], "budget": gold["budget"], "actions": actions,
            "source": source}  # fmt: skip


def indicator(gold):
    points = [point(target, gold["unit"]) for target in gold["targets"]]
    return {"title": gold["name"], "unit": gold["unit"], "baseline": gold["baseline"], "target": points[0],
            "milestones": points[1:], "source": {"quote": gold["quote"], "section": gold["section"]}}  # fmt: skip


def point(target, unit):
    figure = target["value"] if target["value_high"] is None else f"{target['value']}-{target['value_high']}"
    if target["comparator"] == "relative":
        own_unit = target.get("unit") or unit or ""
        return {"change": CHANGES.get(own_unit, "{}" + own_unit).format(figure), "year": target["year"]}
    return {"value": figure, "year": target["year"]}


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def gold(request):
    return request.param.gold


def test_a_draft_made_from_the_gold_is_right(gold):
    counts = score(gold, perfect(gold))
    assert {kind: (counts[kind].missed, counts[kind].spurious) for kind in KINDS} == dict.fromkeys(KINDS, ([], []))
    assert counts["actions"].matched == sum(not a.get("optional") for m in gold["measures"] for a in m["actions"])
    assert counts["targets"].matched > 10 and counts["owners_role"].matched > 5 and counts["sections"].matched > 15


@pytest.mark.parametrize(
    ("spoil", "kind", "missed", "spurious"),
    [
        (lambda plan: plan["measures"].pop(0), "measures", 1, 0),
        (lambda plan: plan["measures"].append({"title": "……"}), "measures", 0, 1),
        (lambda plan: plan["measures"][0]["actions"].pop(0), "actions", 1, 0),
        (lambda plan: plan["indicators"].pop(0), "indicators", 1, 0),
        (lambda plan: plan["indicators"][3]["target"].update(year=2031), "targets", 1, 1),
        (lambda plan: plan["indicators"][0]["target"].update(value=77), "targets", 1, 1),
        (lambda plan: plan["indicators"][0]["target"].update(unit="kg"), "targets", 1, 1),
        (lambda plan: plan["measures"][0]["owner"].update(partner=["Nobody"]), "owners", 0, 1),
        (lambda plan: plan["measures"][0].update(owner=_shifted(plan["measures"][0]["owner"])), "owners_role", 1, 1),
        (lambda plan: plan["measures"][0].update(due="2039"), "dates", None, 1),
        (lambda plan: plan["funds"].clear(), "amounts", 1, 0),
        (lambda plan: plan["horizon"].update(end="2035"), "horizon", 1, 1),
        (lambda plan: plan.update(published="2026"), "head", 1, 1),
        (lambda plan: plan["measures"][0]["source"].update(section="九、……/（九）……"), "sections", 1, 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_counts_where_it_is(spoil, kind, missed, spurious):
    gold = next(case.gold for case in CASES if case.name == "region.en.pdf")
    plan = copy.deepcopy(perfect(gold))
    spoil(plan)
    count = score(gold, plan)[kind]
    assert missed is None or len(count.missed) == missed
    assert len(count.spurious) == spurious


def _shifted(owner):
    lead, *others = owner["lead"]
    return {"lead": others, "support": [lead, *owner["support"]]}


def test_an_action_counts_once_and_covers_several():
    gold = next(case.gold for case in CASES if case.name == "region.zh.docx")
    plan = perfect(gold)
    first, second, *rest = plan["measures"][0]["actions"]
    joined = {"title": "……", "source": {"quote": f"{first['title']}，{second['title']}"}}
    plan["measures"][0]["actions"] = [joined, *rest]
    counts = score(gold, plan)
    assert (len(counts["actions"].missed), len(counts["actions_cov"].missed)) == (1, 0)
    plan["measures"][0]["actions"] = [first, second, first, *rest]
    assert len(score(gold, plan)["actions"].spurious) == 1


def test_the_same_words_elsewhere_are_another_action():
    wanted = {"title": "建设数据平台并开放", "quote": "建设数据平台并开放"}
    gold = {"meta": {}, "measures": [{"title": "任务", "quote": "一、任务", "section": "一", "actions": [wanted]}]}
    text = f"一、任务。建设数据平台并开放。{'其他内容。' * 30}二、另一任务。建设数据平台供县区使用。"
    at = {"here": "建设数据平台并开放", "there": "建设数据平台供县区使用"}
    for place, quote in at.items():
        actions = [{"title": quote, "source": {"quote": quote}}]
        counts = score(gold, {"measures": [{"title": "任务", "actions": actions}]}, text)
        assert counts["actions"].matched == (place == "here")


@pytest.mark.parametrize(
    ("said", "unit", "target", "gold_unit", "same"),
    [
        ({"value": "1.2万亿元", "year": 2027}, "", {"value": 12000, "year": 2027}, "亿元", True),
        ({"low": 5, "high": 8, "year": "2027年底"}, "家", {"value": 5, "value_high": 8, "year": 2027}, "家", True),
        ({"low": 5, "high": 9}, "家", {"value": 5, "value_high": 8}, "家", False),
        ({"change": "翻一番"}, "亿元", {"value": 1, "unit": "番", "comparator": "relative"}, "亿元", True),
        ({"change": "doubled"}, "", {"value": 100, "comparator": "relative"}, "%", True),
        ({"value": "20%"}, "", {"value": 20, "comparator": "relative"}, "%", False),
        ({"value": "£6bn"}, "", {"value": 6}, "£bn", True),
        ({"value": 3, "year": 2028}, "家", {"value": 3}, "家", False),
        ({"value": "3 sites"}, "sites", {"value": 3}, None, True),
    ],
)
def test_a_target_is_the_same_however_it_is_written(said, unit, target, gold_unit, same):
    assert figures.same_target(target, gold_unit, figures.point(said, unit)) is same


def test_a_unit_may_stand_beside_the_number():
    assert {reading.unit for reading in figures.readings("50家以上", "个")} == {"个", "家"}
    assert not figures.same_value({"value": 50}, "项", figures.point("50家", "个"))


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("二（一）1", [2, 1, 1]), ("三、特色/（一）方向", [3, 1]), ("四 一是", [4, 1]), ("附件2第3项", ["annex 2", 3]),
        ("第三章 任务/2. 产线", [3, 2]), ("4 Actions/4.2 Vouchers", [4, 2]), ("Annex B", ["annex b"]),
    ],
)  # fmt: skip
def test_numbers_of_a_section(label, numbers):
    assert ordinals(label) == numbers


def test_a_section_is_named_by_number_or_title():
    assert same_section("三、任务/（一）装备", "1. 更新", ("三（一）1",))
    assert same_section("三、任务/（一）装备更新工程", None, ("装备更新工程",))
    assert same_section("4 Actions", "4.1 Pilot lines", ("4.1 Pilot lines",))
    assert not same_section("三、任务/（一）装备", None, ("四（一）",))
