"""The heads of invented documents: title, subject, issuer, date, horizon, number."""

import pytest

from nqpf.documents.document import Cell, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.front import find_front
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Horizon

LETTER = """东湖市人民政府文件
东政发〔2026〕7号
东湖市人民政府关于印发《东湖市纺织产业转型行动方案》的通知
东湖发布 2026-03-09
各区、县人民政府，市级有关单位：
现将《东湖市纺织产业转型方案》印发给你们，请认真落实。
东湖市制造业（纺织）
领导小组办公室（代章）
2026年3月5日
东湖市推进纺织产业
转型行动方案
（2026—2028年）
为推动纺织产业转型，制定本方案。
一、总体要求
到2030年，建成强市。
二、重点任务
（一）建设中心。建设中心。"""


def front_of(text):
    document = read_text(text)
    front = find_front(document, outline_of(document))
    return document, front


def values(text):
    _, front = front_of(text)
    return {key: said.value if hasattr(said, "value") else said for key, said in front._asdict().items()}


def test_the_plan_behind_a_letter_has_its_own_title_and_the_letters_signature_and_date():
    assert values(LETTER) == {
        "title": "东湖市推进纺织产业转型行动方案（2026—2028年）",
        "subject": "东湖市",
        "kind": "region",
        "issuer": "东湖市制造业（纺织）领导小组办公室",
        "published": "2026年3月5日",
        "start": "2026",
        "end": "2028",
        "number": "东政发〔2026〕7号",
    }


def test_each_entry_says_where_the_document_says_it():
    document, front = front_of(LETTER)
    assert document.said(front.title.extent) == "东湖市推进纺织产业\n转型行动方案\n（2026—2028年）"
    assert document.said(front.issuer.extent) == "东湖市制造业（纺织）\n领导小组办公室（代章）"
    assert document.said(front.subject.extent) == "东湖市"
    assert document.said(front.end.extent) == "2028"


REST = "\n为推动转型，制定本方案。\n一、目标\n建成强市。\n二、任务\n（一）建设中心。建设中心。"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("附件1\n东湖市纺织产业转型方案", "东湖市纺织产业转型方案"),
        ("东湖市人民政府\n关于纺织产业转型的若干措施", "关于纺织产业转型的若干措施"),
        ("东湖市纺织产业转型方案\n（试行）", "东湖市纺织产业转型方案（试行）"),
        ("东湖市纺织产业转型方案(２０２６—２０２８年)", "东湖市纺织产业转型方案(2026—2028年)"),
        ("关于印发《某方案》的通知\n各区：\n现将《东湖市纺织产业方案》印发给你们。", "东湖市纺织产业方案"),
        ("东湖市政府\n关于印发东湖市计划\n（2026—2028年）的通知\n各区：\n现印发给你们。\n东湖市方案", "东湖市方案"),
        ("东湖市纺织产业\n发展蓝皮书", "东湖市纺织产业"),
    ],
)  # fmt: skip
def test_the_title_is_the_plans_own_one(head, title):
    assert values(head + REST)["title"] == title


@pytest.mark.parametrize(
    ("head", "subject", "kind"),
    [
        ("东湖市西山区纺织产业转型方案", "东湖市西山区", "region"),
        ("衢东州市场体系建设方案", "衢东州", "region"),
        ("东湖纺织股份有限公司数字化转型规划", "东湖纺织股份有限公司", "enterprise"),
        ("推进城市更新行动方案\n东湖市住房局\n2026年3月5日", "东湖市", "region"),
        ("推进城市更新行动方案", None, "region"),
        ("关于加快推进东湖市纺织产业发展的实施意见", "东湖市", "region"),
        ("支持国家级高新区发展若干措施", None, "region"),
    ],
)
def test_the_subject_is_named_in_the_title_or_by_who_issued_it(head, subject, kind):
    found = values(head + REST)
    assert (found["subject"], found["kind"]) == (subject, kind)


def test_what_the_text_speaks_of_tells_an_enterprise_where_its_name_does_not():
    assert values("数字化转型规划" + REST + "公司投资建设，公司负责运营。")["kind"] == "enterprise"
    assert values("数字化转型规划" + REST + "全市推广公司经验，全市覆盖。")["kind"] == "region"


@pytest.mark.parametrize(
    ("head", "tail", "issuer", "published"),
    [
        ("东湖市方案\n市工信局\n市科技局\n二〇二六年三月二十五日", "", "市工信局、市科技局", "2026年3月25日"),
        ("东湖市方案\n市工信局 市科技局\n2026年3月5日", "", "市工信局、市科技局", "2026年3月5日"),
        ("东湖市方案\n（2026年3月5日印发）", "", None, "2026年3月5日"),
        ("东湖市方案\n东湖市工信局2026年3月", "", "东湖市工信局", "2026年3月"),
        ("东湖市方案", "\n东湖市工信局\n2026年3月5日", "东湖市工信局", "2026年3月5日"),
        ("东湖市方案\n发文机关：东湖市工信局\n成文日期：2026年3月5日", "", "东湖市工信局", "2026年3月5日"),
        ("东湖市工信局关于印发东湖市方案的通知\n东湖市方案", "", "东湖市工信局", None),
        ("东湖市工信局文件\n东湖市方案", "\n东湖市工信局办公室 2026年3月6日印发", "东湖市工信局", "2026年3月6日"),
        ("东湖市方案\n东湖发布 2026-03-09", "", None, None),
        ("东湖市方案\n发布日期：2026-03-09", "", None, None),
    ],
)  # fmt: skip
def test_who_signed_and_when_is_read_where_documents_say_it(head, tail, issuer, published):
    found = values(head + REST + tail)
    assert (found["issuer"], found["published"]) == (issuer, published)


@pytest.mark.parametrize(
    ("title", "text", "start", "end"),
    [
        ("东湖市方案（2026-28年）", "", "2026", "2028"),
        ("东湖市“十五五”制造业规划", "", "“十五五”", "“十五五”"),
        ("东湖市2026年工作要点", "", "2026", "2026"),
        ("东湖市方案", "到2027年，建成强市；到2028年底，更强。", None, "2028年底"),
        ("若干措施", "到2030年更强。自2026年5月起施行，有效期至2028年12月31日。", "2026年5月", "2028年12月31日"),
        ("东湖市方案", "落实《省方案（2024—2027年）》。", None, None),
        ("东湖市“十五五”规划和2035年远景目标纲要", "", "“十五五”", "“十五五”"),
        ("东湖市方案", "到2028年，建成强市。展望2035年，到2035年更强。", None, "2028年"),
        ("东湖市方案", "规划期为2026—2030年。到2028年，建成强市。", "2026", "2030年"),
    ],
)  # fmt: skip
def test_the_horizon_is_in_the_title_in_how_long_it_is_in_force_or_in_the_goals(title, text, start, end):
    found = values(f"{title}\n一、发展目标\n{text}\n二、任务\n（一）建设中心。2029年底前建成中心。")
    assert (found["start"], found["end"]) == (start, end)
    horizon = Horizon.model_validate({"start": start, "end": end})
    assert (horizon.end is None) == (end is None)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Tern Region: Industry Plan 2026–2030", "Tern Regional Council", "14 May 2026"],
            ["Tern Region: Industry Plan 2026–2030", "Tern Region", "region", "Tern Regional Council", "14 May 2026"],
        ),
        (
            ["Renewal Strategy of Tern Works Ltd 2026-2030", "Approved by the Board on 2 February 2026"],
            ["Renewal Strategy of Tern Works Ltd 2026-2030", "Tern Works Ltd", "enterprise", None, "2 February 2026"],
        ),
        (
            ["CITY OF TERN", "INDUSTRY STRATEGY", "Version 2, March 2026"],
            ["CITY OF TERN INDUSTRY STRATEGY", "CITY OF TERN", "region", None, "March 2026"],
        ),
        (
            ["Tern County Plan 2026–2030", "Tern County Council, adopted on 3 March 2026"],
            ["Tern County Plan 2026–2030", "Tern County", "region", "Tern County Council", "3 March 2026"],
        ),
        (["Our plan for growth"], ["Our plan for growth", None, "region", None, None]),
    ],
)  # fmt: skip
def test_english_documents_have_a_head_too(lines, expected):
    document = assemble("docx", [*map(Piece, lines), Piece("1. Goals", "heading", "1. ", 1), Piece("Grow.")])
    front = find_front(document, outline_of(document))
    entries = (front.title, front.subject, front.kind, front.issuer, front.published)
    assert [entry.value if hasattr(entry, "value") else entry for entry in entries] == expected


def test_a_table_above_the_text_may_say_who_issued_it_and_when():
    cells = ["发文机关：", "东湖市工信局", "成文日期：", "2026年3月5日", "发布日期：", "2026年3月9日"]
    pieces = [Piece(text, "cell", cell=Cell(0, 0, column)) for column, text in enumerate(cells)]
    rest = [
        Piece("东湖市方案"),
        Piece("一、目标", number="一、"),
        Piece("建成强市。"),
        Piece("二、任务", number="二、"),
    ]
    document = assemble("html", [*pieces, *rest])
    front = find_front(document, outline_of(document))
    assert (front.issuer.value, front.published.value) == ("东湖市工信局", "2026年3月5日")


def test_a_document_without_text_says_nothing_of_itself():
    assert set(values("").values()) == {None, "region"}


@pytest.mark.parametrize(
    ("tail", "issuer", "published"),
    [
        ("东湖市人民政府\n2026年3月5日\n附件下载：\n方案.pdf\n相关解读\n一图读懂\n专家谈方案\n记者问\n关闭窗口",
         "东湖市人民政府", "2026年3月5日"),
        ("东湖市人民政府\n二〇二六年三月", "东湖市人民政府", "2026年3月"),
        ("相关解读工作由专人负责。\n一图读懂\n专家谈方案\n记者问\n2026年3月5日", None, "2026年3月5日"),
    ],
)  # fmt: skip
def test_the_signature_stands_before_what_is_attached(tail, issuer, published):
    said = values(f"东湖市纺织行动方案\n为推动转型，制定本方案。\n一、重点任务\n（一）建设中心。建设中心。\n{tail}")
    assert (said["issuer"], said["published"]) == (issuer, published)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Port Ada Weaving Plan 2026–2030\nAdopted by Port Ada City Council on 3 May 2026",
         ("Port Ada", "Port Ada City Council", "3 May 2026", "2026", "2030")),
        ("Birch & Daughters: the weaving plan, 2026 to 2029\nAgreed by the board, May 2026",
         ("Birch & Daughters", None, "May 2026", "2026", "2029")),
        ("Woven Here, Worn Here: A Strategy for Modern Weaving\nAdopted by Cabinet on 3 May 2026",
         (None, None, "3 May 2026", None, None)),
        ("Energy Plan 2030\nAdopted by Energy Council on 3 May 2026", (None, "Energy Council", "3 May 2026")),
    ],
)  # fmt: skip
def test_english_heads_say_who_adopted_the_plan_and_whose_it_is(head, expected):
    said = values(f"{head}\n\nAbout weaving.\n\n1. Tasks\n1.1 Build a mill\nWe will build a mill.")
    assert tuple(said[key] for key in ("subject", "issuer", "published", "start", "end"))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("goals", "end"),
    [
        ("到2030年，建成强市。", "2030年"),
        ("到2028年，建成强市。", "“十五五”"),
        ("建成强市。", "“十五五”"),
    ],
)
def test_the_goals_may_name_the_last_year_of_a_five_year_plan(goals, end):
    assert values(f"东湖市“十五五”纺织规划\n\n一、发展目标\n{goals}\n二、重点任务\n（一）建设中心。")["end"] == end


def test_without_goals_the_horizon_is_the_year_by_which_something_is_wanted():
    text = "Weaving Plan\n\n1. Why weaving matters\nBy 2035 we want good cloth.\n2. Tasks\n2.1 Build\nBuild it by 2040."
    assert values(text)["end"] == "2035"
