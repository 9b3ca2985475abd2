"""Amounts in invented documents: for what, and who pays."""

import time

import pytest

from nqpf.documents.document import Cell, Extent, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.amounts import find_amounts
from nqpf.drafting.outline import Outline
from nqpf.drafting.sections import outline_of
from nqpf.plan.funding import Budget


def found_in(document):
    return find_amounts(document, outline_of(document))


def amounts(written):
    found = found_in(read_text(f"一、任务\n（一）建设中心\n{written}"))
    return [(amount.entry, amount.value) for amount in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("安排专项资金2亿元。", [("amount", "2亿元")]),
        ("项目总投资约３ 亿元。", [("amount", "约3亿元")]),
        ("项目投资9600万元，其中申请补助1500万元。", [("amount", "9600万元")]),
        ("对投资1000万元以上的改造项目，单个项目最高奖励300万元。", [("per_case", "300万元")]),
        ("对入选项目给予最高500万元补助。", [("per_case", "最高500万元")]),
        ("每家企业奖励20万元。", [("per_case", "20万元")]),
        ("给予一次性50万元奖励。", [("per_case", "50万元")]),
        ("分别给予最高100万元/项、50万元/项的奖励。", [("per_case", "最高100万元/项"), ("per_case", "50万元/项")]),
        ("按投资额的20%给予补助。", [("rate", "按投资额的20%")]),
        (
            "按照不超过合同额的15％，给予最高80万元补贴。",
            [("rate", "按照不超过合同额的15%"), ("per_case", "最高80万元")],
        ),
        ("市财政每年安排3000万元。", [("rate", "每年安排3000万元")]),
        ("本项工作无需新增财政资金。", [("amount", "0")]),
        ("本项任务不另行安排资金。", [("amount", "0")]),
        ("开展抽查，所需经费由现有渠道解决。", [("amount", "0")]),
        ("所需资金从部门现有预算中列支。", [("amount", "0")]),
        ("It is paid from existing budgets.", [("amount", "0")]),
        ("（责任单位：市农委；资金：60万元，来源：市财政）", [("amount", "60万元")]),
        ("经费：60万元。", [("amount", "60万元")]),
        ("资金来源：市财政，60万元。", []),
        ("Money: CNY 5 million, paid by the Trade Office.", [("amount", "CNY 5 million")]),
        ("设立农机贴息资金900万元。", [("amount", "900万元")]),
        ("安排种业奖补资金总额900万元。", [("amount", "900万元")]),
        ("设立种业贷款贴息资金900万元。", [("amount", "900万元")]),
        ("给予奖补资金90万元。", [("per_case", "90万元")]),
        ("对每个合作社安排补助资金9万元。", [("per_case", "9万元")]),
        ("The action costs £24 million, of which £9 million is a loan.", [("amount", "£24 million")]),
        ("The budget is CNY 120 million.", [("amount", "CNY 120 million")]),
        (
            "对入选者分别奖励30万元、10万元。",
            [("per_case", "30万元"), ("rate", "30万元、10万元"), ("per_case", "10万元")],
        ),
        ("给予运费补贴，同一企业每年最高10万元。", [("per_case", "最高10万元")]),
        ("按每吨标准煤300元给予奖励。", [("rate", "按每吨标准煤300元")]),
        ("向小微企业发放服务券200万元。", [("amount", "200万元")]),
        ("The job should cost about £320,000, and ends soon.", [("amount", "about £320,000")]),
        ("A grant scheme, capped at €250,000 per firm.", [("per_case", "€250,000")]),
        ("Grants go to a maximum of £4,000 per household.", [("per_case", "£4,000")]),
        ("The council has committed £14m.", [("amount", "£14m")]),
        ("Towns get a share of the €300 million Harbour Fund.", [("amount", "€300 million")]),
        ("Grants of up to EUR 2 million per project.", [("per_case", "up to EUR 2 million per project")]),
        ("Grants cover 20 % of the investment.", [("rate", "20 % of the investment")]),
        ("No additional funding is needed.", [("amount", "0")]),
    ],
)
def test_money_is_an_amount_a_ceiling_per_case_or_a_rate(written, expected):
    assert amounts(written) == expected
    for entry, value in expected:
        assert Budget.model_validate({entry: value})


@pytest.mark.parametrize(
    "written",
    [
        "产业规模达到200亿元。",
        "产值、税收分别为30万元、10万元。",
        "同一企业产值达到10亿元。",
        "吨产品按每吨300元计价。",
        "发放贷款2000万元。",
        "The mill with £320,000, and the dyer, are old.",
        "完成投资500亿元。",
        "带动社会投资30亿元。",
        "支持总投资5亿元以上的改造项目。",
        "年薪100万元以上的人才优先支持。",
        "承担课题经费超过300万元且通过验收的，可直接认定。",
        "培育百亿元产业。",
        "数字化率提高20%。",
        "市财政加大投入。",
        "安排资金3000-5000万元。",
        "Revenue reaches CNY 120 million with a low budget.",
        "The share grows to 20 % of the total.",
        "The chapter on costs names 20 risks.",
        "We are committed to net zero and to tickets for £5 million.",
    ],
)
def test_results_conditions_and_shares_are_no_money_of_a_task(written):
    assert amounts(written) == []


@pytest.mark.parametrize(
    ("written", "payer", "fund"),
    [
        ("市财政安排2亿元用于改造。", "市财政", None),
        ("改造投入5000万元，由企业自筹。", "企业自筹", None),
        ("安排2亿元用于改造。", None, None),
        ("投入2亿元，引导社会资本参与。", None, None),
        ("投入2亿元，由社会资本承担。", "社会资本", None),
        ("（责任单位：市农委；经费：60万元，来源：市级种业预算）", "市级种业预算", None),
        ("本项任务不需要财政资金。", None, None),
        ("设立总规模10亿元的纺织产业基金。", None, "纺织产业基金"),
        ("设立纺织产业基金，规模投入10亿元。", None, "纺织产业基金"),
        ("市级科技专项安排6000万元予以支持。", "市级科技专项", None),
        ("安排1200万元，由公司自有资金列支。", "公司自有资金", None),
        ("The plan is backed by a Renewal Fund of EUR 9 million.", None, "Renewal Fund"),
        ("It is funded by the City Council with a budget of EUR 2 million.", "City Council", None),
    ],
)  # fmt: skip
def test_who_pays_and_which_fund_is_said_beside_the_amount(written, payer, fund):
    document = read_text(f"一、任务\n（一）建设中心\n{written}")
    (found,) = found_in(document)
    assert (found.payer and document.said(found.payer), found.fund and document.said(found.fund)) == (payer, fund)


def test_a_fund_of_which_a_task_gets_a_share_is_not_the_tasks():
    document = read_text("1. Tasks\n1.1 Build\nTowns get a share of the €300 million Harbour Fund.")
    (found,) = found_in(document)
    assert found.shared and document.said(found.fund) == "Harbour Fund"


@pytest.mark.parametrize(
    ("written", "shared"),
    [("市财政安排5亿元。", True), ("加强统筹。（责任单位：市农委；资金：20万元，来源：市财政）", False)],
)
def test_money_in_the_safeguards_is_of_the_plan_but_for_that_in_the_field_of_a_task(written, shared):
    document = read_text(f"一、重点任务\n（一）建设中心\n投入1亿元。\n二、保障措施\n（一）组织保障\n{written}")
    assert [found.shared for found in found_in(document)] == [False, shared]


@pytest.mark.parametrize(
    ("header", "cell", "value"),
    [
        ("总投资（亿元）", "1.5", "1.5亿元"),
        ("项目总投资(万元)", "3000", "3000万元"),
        ("投资额", "2亿元", "2亿元"),
        ("Budget", "EUR 2 million", "EUR 2 million"),
        ("Budget (EUR million)", "3.5", "EUR 3.5 million"),
        ("资金安排 总投资（万元）", "300", "300万元"),
        ("总投资（亿元）", "/", None),
        ("总投资", "12", None),
        ("投资方向（亿元）", "3", None),
    ],
)
def test_a_column_of_money_gives_each_row_its_amount(header, cell, value):
    rows = [["项目", header, "资金来源"], ["建设中心", cell, "市财政"]]
    pieces = [
        Piece(text, "cell", cell=Cell(0, row, column, rows[0][column] if row else ""))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    document = assemble("docx", pieces)
    found = [(each.value, document.said(each.payer)) for each in found_in(document)]
    assert found == ([(value, "市财政")] if value else [])


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("unit", ["安排1亿元，", "100,", "1", "按照", "设立", "EUR 2 million budget "])
def test_time_grows_with_the_length_of_a_sentence(unit):
    document = assemble("txt", [Piece(f"甲{unit * 10_000}")])
    begun = time.perf_counter()
    find_amounts(document, Outline(Extent(0, 0)))
    assert time.perf_counter() - begun < 8
