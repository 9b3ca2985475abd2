"""What is no target: facts, amounts, conditions, counts of the plan itself."""

import pytest
from indicated import GOALS, found, said

from nqpf.documents.document import Piece, assemble
from nqpf.drafting.indicators import find_indicators
from nqpf.drafting.sections import outline_of


@pytest.mark.parametrize(
    "text",
    [
        "实施五大行动，布局三个方向，每年召开会议2次。",
        "对新建温室给予最高50万元补助，按投资额的20%予以支持。",
        "设立总规模5亿元的种业基金。",
        "建设周期3年，30日内办结。",
        "目前，全市已建成示范农场20家。",
        "截至2024年底，示范农场达到20家。",
        "甲农场、乙农场等3家农场开展试点。",
        "依托“3+2”布局，全面覆盖。",
        "对年产值超过1亿元的农场优先支持。",
        "年薪50万元以上且有5年经验的，可直接认定。",
        "打造10亿元以上种业基金群，分别给予最高50万元/项、20万元/项的支持。",
        "按照不高于合同金额的30%予以支持。",
        "按不超过合同额30%予以支持，每年发放农技券不超过1亿元。",
        "单个项目支持不超过100万元。",
        "申报单位注册满1年，研发人员占比不低于10%。",
        "依托3个省级农业实验室，发挥10个示范区作用，12个部门参与。",
        "规模农场（年产值2000万元及以上）加快改造，抽取不少于5%的农场检查。",
        "支持年产值1亿元以上企业上市，每年开展2次评估。",
        "成立工作专班，下设5个工作组，完善三张清单。",
    ],
)
def test_what_is_no_indicator(text: str) -> None:
    assert found(GOALS + text) == ()


def test_in_front_of_all_sections_only_what_has_a_year_is_promised() -> None:
    front = "某市农业发展意见\n到2027年，示范农场达到20家，现提出意见如下。\n涉及30家单位。\n"
    text = f"{front}一、重点任务\n建设育种基地5个。"
    assert [said(item) for item in found(text)] == [("示范农场", "20家", "2027年"), ("育种基地", "5个", "")]


def test_a_bare_year_before_the_document_was_written_says_how_things_stood() -> None:
    text = "一、重点任务\n2024年，示范农场达到20家。2026年，示范农场达到30家。\n某农发〔2025〕3号"
    (farms,) = found(text)
    assert said(farms) == ("示范农场", "30家", "2026年")
    assert farms.baseline is not None
    assert farms.baseline.value == "20家"


def test_headings_of_tasks_promise_and_those_of_annexes_do_not() -> None:
    pieces = [
        Piece("一、重点任务", "heading", number="一、", level=1),
        Piece("（一）建设10个育种基地", "heading", number="（一）", level=2),
        Piece("加快建设育种基地10个。"),
        Piece("附件1 20个重点项目清单", "heading", number="附件1 ", level=1),
    ]
    document = assemble("docx", pieces)
    (bases,) = find_indicators(document, outline_of(document))
    assert said(bases) == ("育种基地", "10个", "")
    assert len(bases.further) == 1
