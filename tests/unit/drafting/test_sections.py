"""The outline of invented documents: which heading stands below which, and what each section is for."""

import pytest

from nqpf.documents.document import Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.sections import outline_of
from nqpf.drafting.tasks import tasks_of

PLAN = """某市纺织产业转型方案
为推动纺织产业转型，制定本方案。
一、现状与问题
（一）产业基础。全市现有纺织企业312家。
（二）短板问题依然突出
高端面料依赖外购。
二、发展目标
1. 产业规模：到2027年，纺织产值达到300亿元。
2. 企业培育：培育链主企业3家。
三、重点任务
（一）建设共享印染中心。建设共享印染中心2个。（责任单位：市工信局）
（二）补齐检测短板
1.建设检测平台。建设面料检测平台。
2.完善检测标准。制定检测标准5项。
四、保障措施
加强统筹协调。建立联席会议制度。
强化资金支持。设立转型专项资金。
附件1
重点项目表
1.印染中心项目"""


def _lines(outline: Outline) -> list[str]:
    def line(section: Section, depth: int) -> list[str]:
        own = f"{'  ' * depth}{section.part} {section.number}{section.title}"
        return [own, *(text for below in section.sections for text in line(below, depth + 1))]

    return [text for section in outline.sections for text in line(section, 0)]


def test_a_plan_has_its_sections_each_with_what_it_is_for():
    document = read_text(PLAN)
    outline = outline_of(document)
    assert _lines(outline) == [
        "present 一、现状与问题",
        "  present （一）产业基础",
        "  present （二）短板问题依然突出",
        "goals 二、发展目标",
        "  goals 1.产业规模",
        "  goals 2.企业培育",
        "tasks 三、重点任务",
        "  tasks （一）建设共享印染中心",
        "  tasks （二）补齐检测短板",
        "    tasks 1.建设检测平台",
        "    tasks 2.完善检测标准",
        "safeguards 四、保障措施",
        "  safeguards 加强统筹协调",
        "  safeguards 强化资金支持",
        "annex 附件1",
        "  annex 1.印染中心项目",
    ]
    assert document.said(outline.front).startswith("某市纺织产业转型方案\n为推动")
    platform = outline.sections[2].sections[1].sections[0]
    assert document.said(platform.heading) == "1.建设检测平台。"
    assert document.said(platform.body) == "建设面料检测平台。"
    assert platform.path == ("三、重点任务", "（二）补齐检测短板", "1.建设检测平台")


def test_a_place_belongs_to_its_lowest_section():
    document = read_text(PLAN)
    outline = outline_of(document)

    def title_at(words: str) -> str | None:
        section = outline.at(document.text.index(words))
        return section and section.title

    assert title_at("制定检测标准5项") == "完善检测标准"
    assert title_at("建立联席会议制度") == "加强统筹协调"
    assert title_at("为推动") is None


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # Labels with a number nest by the order in which they come; one without a number concerns those before it.
        (
            "一、特色赛道\n方向一：智能面料\n重点区域：东湖区\n举措1：建设面料中心。加快建设。\n举措2：培育企业。"
            "梯度培育。\n工作成果：建成中心1个。\n方向二：绿色印染\n举措1：推广低温工艺。支持改造。",
            [
                "一、特色赛道",
                " 方向一：智能面料", "  重点区域", "  举措1：建设面料中心", "  举措2：培育企业", "  工作成果",
                " 方向二：绿色印染", "  举措1：推广低温工艺",
            ],
        ),
        # A numbered sentence has no title and is no section; an article is one all the same.
        ("一、重点任务\n1.支持企业建设面料中心，到2027年建成面料中心五家以上，其中国家级不少于一家", ["一、重点任务"]),
        ("第一条 支持企业改造。对项目补助。\n第二条 鼓励企业上云。", ["第一条 支持企业改造", "第二条 鼓励企业上云"]),
        # 一是 with a title and its text is a section; within a list of clauses it is none.
        ("一、任务\n一是强化基础。建中心。\n二是培育企业。梯度培育。", ["一、任务", " 一是强化基础", " 二是培育企业"]),
        ("一、任务\n一是推进改造，已完成50家。二是推进上云。", ["一、任务"]),
        # The mark of an annex in front is the letter's; the list of annexes is no section of tasks.
        ("附件 1\n某市方案\n一、重点任务\n（一）建平台。建设平台。", ["一、重点任务", " （一）建平台"]),
        # 二是 in the paragraph that 一是 begins is a section, too; so is 一是 behind the title of its paragraph.
        ("一、任务\n一是建平台。加快建设。二是育企业。梯度培育。", ["一、任务", " 一是建平台", " 二是育企业"]),
        ("一、任务\n（一）强基础。一是建平台。加快建设。二是育企业。支持。",
         ["一、任务", " （一）强基础", "  一是建平台", "  二是育企业"]),
        # A labelled task stands below the numbered heading before it, whatever its verb.
        ("第一章 任务\n1.1 夯实底座\n重点任务一：织密网络。\n建设。\n重点任务二：建设云平台。\n支持。\n1.2 保障",
         ["第一章 任务", " 1.1 夯实底座", "  重点任务一：织密网络", "  重点任务二：建设云平台", " 1.2 保障"]),
        # Links below a web page are none; annexes behind the list of annexes are.
        ("一、任务\n（一）建平台。建设。\n相关解读\n1.一图读懂\n附件1\n表", ["一、任务", " （一）建平台", "附件1"]),
        # A title whose line break is lost, and quantities and years that begin a paragraph.
        ("一、总体要求以改革为动力，推动转型。\n2027年建成3家。\n3.5%的企业上云。", ["一、总体要求"]),
        ("Chapter 1 Goals\nBy 2030 we will act.\nChapter 2 Actions\n1. Build a line. The city builds.",
         ["Chapter 1 Goals", "Chapter 2 Actions", " 1. Build a line"]),
    ],
)  # fmt: skip
def test_headings_of_the_genre(text: str, titles: list[str]):
    def shown(section: Section, depth: int) -> list[str]:
        own = " " * depth + section.path[-1]
        return [own, *(line for below in section.sections for line in shown(below, depth + 1))]

    assert [line for section in outline_of(read_text(text)).sections for line in shown(section, 0)] == titles


def test_styles_come_before_numbers_and_the_documents_title_is_no_section():
    document = assemble(
        "docx",
        [
            Piece("Plan of Westport", "heading", level=1),
            Piece("Goals", "heading", level=2),
            Piece("Twenty plants by 2030."),
            Piece("一、 Actions", "heading", number="一、 ", level=2, automatic=True),
            Piece("（一）Build. We build.", number="（一）"),
            Piece("二、 Delivery", number="二、 "),
            Piece("We report."),
        ],
    )
    assert _lines(outline_of(document)) == [
        "goals Goals", "tasks 一、Actions", "  tasks （一）Build", "safeguards 二、Delivery",
    ]  # fmt: skip


def test_what_follows_the_plan_belongs_to_no_section():
    document = read_text("一、任务\n（一）建平台。建设平台。\n抄送：市委办公室。")
    (task,) = outline_of(document).sections[0].sections
    assert document.said(task.body) == "建设平台。"


def test_a_section_that_says_nothing_to_do_and_a_closing_article_are_no_tasks():
    text = (
        "第一条 支持企业改造。对改造项目给予补助。本措施自印发之日起施行。\n第二条 本措施由市工信局负责解释。\n"
        "第三条 本措施自印发之日起施行，有效期3年。"
    )
    document = read_text(text)
    assert [task.number for task in tasks_of(document, outline_of(document))] == ["第一条"]


def test_a_text_without_headings_is_all_front():
    document = read_text("各位来宾，大家好。\n感谢大家。")
    assert outline_of(document) == Outline(front=(0, len(document.text)))


def test_an_annex_stands_below_no_section_even_where_its_heading_is_as_small_as_one_in_it():
    heads = [("Our tasks", 1), ("Build a mill", 2), ("Working together", 1), ("Annex: Delivery table", 2)]
    pieces = [Piece(said, kind, level=at) for head, level in heads for said, kind, at in _with_text(head, level)]
    outline = outline_of(assemble("pdf", pieces))
    assert [(section.part, section.title) for section in outline.sections][-1] == ("annex", "Delivery table")


def _with_text(head, level):
    return (head, "heading", level), ("We will weave cloth.", "paragraph", 0)
