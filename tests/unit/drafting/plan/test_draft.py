"""Drafts of invented documents: what each item says, and where it says it."""

from typing import Any

import pytest

from nqpf.documents.document import Cell, Document, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.facets.statement import StatementCheck
from nqpf.loading.rubric.rubric import load_bundled_rubric

PLAN = """东湖市纺织产业转型行动方案（2026—2028年）
一、工作目标
到2028年，建成共享印染中心3个。
二、重点任务
（一）建设共享印染中心。支持龙头企业建设共享印染中心，到2028年建成共享印染中心3个。2026年底前制定印染标准。安排专项资金2000万元，由市财政承担。（牵头单位：市工信局；配合单位：市财政局）
（二）培育链主企业。市发展改革委建立企业培育清单。对新认定企业给予最高50万元奖励。
三、保障措施
设立总规模5亿元的纺织转型基金。
"""


def _measures(text: str) -> list[dict[str, Any]]:
    measures: list[dict[str, Any]] = draft_plan(read_text(text))["measures"]
    return measures


def test_head():
    plan = draft_plan(read_text(PLAN), Named("plans/东湖 plan.txt", "a" * 64))
    assert {key: plan[key] for key in ("nqpf", "draft", "id", "kind", "title", "subject", "horizon", "source")} == {
        "nqpf": "plan/2",
        "draft": True,
        "id": "东湖-plan",
        "kind": "region",
        "title": "东湖市纺织产业转型行动方案（2026—2028年）",
        "subject": "东湖市",
        "horizon": {"start": "2026", "end": "2028"},
        "source": {
            "file": "plans/东湖 plan.txt",
            "sha256": "a" * 64,
            "quote": "东湖市纺织产业转型行动方案（2026—2028年）",
        },
    }


def test_a_measure_has_its_body_date_and_money_with_their_words_and_its_indicator():
    centre, _, _ = _measures(PLAN)
    assert centre["owner"] == {"lead": ["市工信局"], "support": ["市财政局"]}
    assert centre["source"] == {"section": "二、重点任务", "quote": "建设共享印染中心"}
    assert centre["quotes"]["owner"] == "牵头单位：市工信局；配合单位：市财政局"
    assert centre["indicators"] == ["I1"]
    standard = next(action for action in centre["actions"] if action["title"] == "制定印染标准")
    assert (standard["due"], standard["quotes"]["due"]) == ("2026年底前", "2026年底前")
    assert "due" not in centre
    fund = next(action for action in centre["actions"] if "专项资金" in action["title"])
    assert fund["budget"] == {"amount": "2000万元", "source": "市财政"}


def test_whom_a_sentence_names_owns_its_actions_and_a_ceiling_is_one_per_case():
    _, leaders, _ = _measures(PLAN)
    assert "owner" not in leaders
    first = leaders["actions"][0]
    assert first["owner"] == ["市发展改革委"]
    assert first["title"] == "建立企业培育清单"
    budgets = [item["budget"] for item in (leaders, *leaders["actions"]) if "budget" in item]
    assert budgets == [{"per_case": "最高50万元"}]


def test_one_target_in_two_places_is_one_indicator_with_both_quotes():
    (indicator,) = draft_plan(read_text(PLAN))["indicators"]
    assert (indicator["target"]["value"], indicator["target"]["year"], indicator["unit"]) == ("3个", "2028年", "个")
    assert indicator["source"]["section"] == "一、工作目标"
    assert indicator["quotes"]["target"]["section"] == "二、重点任务 / （一）建设共享印染中心"


def test_money_for_several_tasks_is_a_fund_of_the_plan():
    plan = draft_plan(read_text(PLAN))
    assert [(fund["id"], fund["amount"]) for fund in plan["funds"]] == [("F1", "5亿元")]
    assert "基金" in plan["funds"][0]["title"]


def _table(*rows: tuple[str, ...]) -> Document:
    """A plan with two tasks and an annex table of these rows, in which 任务 is empty where a merged cell is cut."""
    heads = ("任务", "工作内容", "牵头单位", "完成时间")
    cells = [
        Piece(said, "cell", page=2, cell=Cell(0, number, column, heads[column] if number else ""))
        for number, row in enumerate((heads, *rows))
        for column, said in enumerate(row)
        if said
    ]
    text = [
        Piece("某市方案", page=1),
        Piece("一、重点任务", number="一、", page=1),
        Piece("（一）建设印染中心。支持建设示范线。", number="（一）", page=1),
        Piece("（二）培育链主企业。建立培育清单。", number="（二）", page=1),
        Piece("附件1", number="附件1", page=2),
    ]
    return assemble("pdf", [*text, *cells], pages=2)


def test_a_row_of_an_annex_is_an_action_of_the_task_that_it_names():
    document = _table(
        ("建设印染中心", "完成设备招标", "市工信局", "2027年6月"), ("", "编制印染规范", "市质监局", "2027年底")
    )
    centre, leaders = draft_plan(document)["measures"]
    tender, code = centre["actions"][1:]
    assert tender["title"] == "完成设备招标"
    assert tender["owner"] == {"lead": ["市工信局"]}
    assert tender["due"] == "2027年6月"
    assert tender["source"] == {"section": "附件1", "page": 2, "quote": "完成设备招标", "annex": "附件1", "row": 1}
    assert tender["quotes"]["owner"] == {"annex": "附件1", "row": 1, "quote": "市工信局"}
    assert (code["id"], code["owner"], code["source"]["row"]) == ("M1.3", {"lead": ["市质监局"]}, 2)
    assert len(leaders["actions"]) == 1


def test_a_row_that_restates_an_action_or_a_task_adds_what_they_lack():
    centre, leaders = draft_plan(
        _table(
            ("建设印染中心", "支持建设示范线", "市工信局", "2027年6月"),
            ("培育链主企业", "", "市发展改革委", "2026年底"),
        )
    )["measures"]
    (line,) = centre["actions"]
    assert (line["owner"], line["due"]) == ({"lead": ["市工信局"]}, "2027年6月")
    assert (leaders["owner"], leaders["due"], len(leaders["actions"])) == ({"lead": ["市发展改革委"]}, "2026年底", 1)


def test_a_row_of_an_unknown_task_is_left_out():
    centre, leaders = draft_plan(_table(("举办博览会", "邀请客商参展", "市商务局", "2027年6月")))["measures"]
    assert (len(centre["actions"]), len(leaders["actions"])) == (1, 1)


def test_an_english_row_adds_to_the_action_that_it_restates_in_other_words():
    heads = ("Action", "Lead", "By")
    rows = (heads, ("Three advice centres open", "Enterprise Office", "2028"), ("Film festival", "Arts Office", "2027"))
    cells = [
        Piece(said, "cell", page=2, cell=Cell(0, number, column, heads[column] if number else ""))
        for number, row in enumerate(rows)
        for column, said in enumerate(row)
    ]
    text = [
        Piece("1. Help firms", number="1. ", page=1),
        Piece("We will open three advice centres for small firms. We will train advisers.", page=1),
        Piece("Annex A Delivery", number="Annex A ", page=2),
    ]
    (measure,) = draft_plan(assemble("pdf", [*text, *cells], pages=2))["measures"]
    centres, advisers = measure["actions"]
    assert (centres["owner"], centres["due"]) == ({"lead": ["Enterprise Office"]}, "2028")
    assert "owner" not in advisers


def test_with_a_rubric_problems_and_tables_that_it_knows_are_stated_and_facets_suggested():
    text = "一、存在问题\n关键核心技术存在短板，高端轴承依赖进口。\n二、任务\n（一）建设中试基地。建设轴承中试基地。"
    rubric = load_bundled_rubric().rubric
    plan = draft_plan(read_text(text), rubric=rubric)
    (diagnosis,) = plan["diagnosis"]
    assert diagnosis["problem"] == "core-technology"
    assert diagnosis["source"]["section"] == "一、存在问题"
    action = plan["measures"][0]["actions"][0]
    assert "none" in action["suggests"] and len(action["suggests"]) == 5
    assert "diagnosis" not in draft_plan(read_text(text))


def test_a_table_whose_columns_a_facet_asks_for_is_a_statement():
    rubric = load_bundled_rubric().rubric
    asked = next(
        f for _, f in rubric.facets().values() if isinstance(f.check, StatementCheck) and len(f.check.fields) > 1
    )
    heads = [field.zh for field in asked.check.fields]
    rows = [[f"{head}{row}" for head in heads] for row in range(asked.check.min)]
    cells = [
        Piece(said, "cell", cell=Cell(0, number, column, heads[column] if number else ""))
        for number, row in enumerate([heads, *rows])
        for column, said in enumerate(row)
    ]
    document = assemble(
        "docx", [Piece("一、任务", number="一、"), Piece("（一）建平台。建设平台。", number="（一）"), *cells]
    )
    (statement,) = draft_plan(document, rubric=rubric)["statements"]
    assert statement["suggests"][0]["facet"] in rubric.facets()
    assert len(statement["entries"]) == asked.check.min
    assert statement["source"]["quote"] == rows[0][0]


@pytest.mark.parametrize("text", ["各位来宾，大家好。\n感谢大家的支持。", "一、任务", "附件1"])
def test_a_document_without_plan_structure_gives_a_plan_without_actions(text: str):
    plan = draft_plan(read_text(text))
    assert plan["draft"] is True
    assert not any(measure.get("actions") for measure in plan["measures"])
    assert plan["indicators"] == []


def test_a_ceiling_limits_what_the_clause_before_it_grants():
    text = "一、重点任务\n（一）改造设备\n对改造项目给予补助，单个项目最高80万元；建设检测中心。"
    (measure,) = draft_plan(read_text(text))["measures"]
    assert [(action["title"], action.get("budget")) for action in measure["actions"]] == [
        ("对改造项目给予补助", {"per_case": "最高80万元"}),
        ("建设检测中心", None),
    ]


def test_a_date_for_the_whole_task_prevails_over_one_of_a_sentence():
    text = "1. Tasks\n1.1 Build a mill\nIt turns by May 2026.\nLead: Trade Office | Timescale: 2026–2030\n1.2 Run"
    measure = draft_plan(read_text(text))["measures"][0]
    assert (measure["start"], measure["due"]) == ("2026", "2030")


def test_what_the_plan_is_given_every_year_is_kept_as_a_rate():
    text = "一、重点任务\n（一）改造设备\n建设检测中心。\n二、保障措施\n（一）资金保障\n市财政每年安排3000万元。"
    assert draft_plan(read_text(text))["budget"] == {"rate": "每年安排3000万元"}


def test_a_year_that_opens_a_clause_says_nothing_of_the_clause_before():
    text = "一、重点任务\n（一）改造设备\n支持建设检测中心，到2027年检测中心达到3家；到2028年，编制标准2项。"
    (measure,) = draft_plan(read_text(text))["measures"]
    dues = {action["title"]: action.get("due") for action in measure["actions"]}
    assert (dues["支持建设检测中心"], dues["编制标准2项"]) == (None, "2028年")


@pytest.mark.parametrize(
    "said",
    [
        "，不需要资金。",
        "。本项任务无需资金。",
        "，所需经费由现有渠道解决。",
        "。（责任单位：市农委；资金：不需要资金）",
    ],
)
def test_work_by_rules_costs_nothing_wherever_its_task_says_so(said: str):
    (measure,) = _measures(f"一、重点任务\n（一）完善种业标准\n制定种业标准{said}")
    assert "budget" not in measure
    assert [action.get("budget") for action in measure["actions"]] == [{"amount": "0"}]
