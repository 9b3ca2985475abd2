"""Bodies in invented documents: who is named, in which role, for what."""

import time

import pytest

from nqpf.documents.document import Cell, Extent, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.outline import Outline
from nqpf.drafting.sections import outline_of


def found_in(document):
    return find_bodies(document, outline_of(document))


def bodies(*paragraphs):
    """Role and name of the bodies of one task, as a text such as `lead 市工信局`."""
    found = found_in(read_text("\n".join(["一、重点任务", "（一）建设印染中心", *paragraphs, "（二）改造老厂房"])))
    return [f"{body.role} {body.name}" for body in found]


A, B, C = "市工信局", "市科技局", "市财政局"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"建设两个中心。（责任单位：{A}、{B}）", [f"responsible {A}", f"responsible {B}"]),
        (f"建设两个中心。〔责任单位：{A}；{B}〕", [f"responsible {A}", f"responsible {B}"]),
        (f"建设两个中心。【责任单位：{A}，{B}】", [f"responsible {A}", f"responsible {B}"]),
        (f"建设两个中心。\n责任单位：{A}、{B}", [f"responsible {A}", f"responsible {B}"]),
        (f"建设两个中心。责任单位：{A}。", [f"responsible {A}"]),
        (f"建设中心。（牵头单位：{A}；配合单位：{B}、{C}）", [f"lead {A}", f"support {B}", f"support {C}"]),
        (f"建设中心。\n牵头单位：{A}\n配合单位：{B}", [f"lead {A}", f"support {B}"]),
        (f"建设中心。（完成时限：2027年底；责任单位：{A}）", [f"responsible {A}"]),
        (f"建设中心。（{A}牵头，{B}、{C}配合）", [f"lead {A}", f"support {B}", f"support {C}"]),
        (f"建设中心。（牵头：{A}；配合：{B}）", [f"lead {A}", f"support {B}"]),
        (f"建设中心。牵头单位为{A}，配合单位为{B}。", [f"lead {A}", f"support {B}"]),
        (f"建设中心。（责任单位：{A}（牵头）、{B}）", [f"lead {A}", f"responsible {B}"]),
        (f"建设中心。（责任单位：{A}牵头、{B}配合）", [f"lead {A}", f"support {B}"]),
        (f"责任单位：{A} 完成时限：2027年底", [f"responsible {A}"]),
        (f"责任部门：{A}；责任人：王强；联系人：李明", [f"responsible {A}", "responsible 王强"]),
        (f"建设中心。（{A}、{B}按职责分工负责）", [f"responsible {A}", f"responsible {B}"]),
        (f"建设中心。（{A}牵头，{B}、{C}等按职责分工负责）", [f"lead {A}", f"responsible {B}", f"responsible {C}"]),
        (f"建设中心。（{A}、{B}）", [f"responsible {A}", f"responsible {B}"]),
        (f"建设中心。（合作单位：东湖大学；建议责任单位：{A}）", ["partner 东湖大学", f"suggested {A}"]),
        (f"由{A}牵头，{B}、{C}配合，建设两个中心。", [f"lead {A}", f"support {B}", f"support {C}"]),
        (f"{A}牵头编制目录。", [f"lead {A}"]),
        (f"由{A}会同{B}制定目录。", [f"lead {A}", f"support {B}"]),
        (f"由{A}负责日常管理。", [f"responsible {A}"]),
        (f"{A}要建立台账。", [f"responsible {A}"]),
        ("由同济大学、地方金融局负责管理。", ["responsible 同济大学", "responsible 地方金融局"]),
        ("市纺织产业领导小组统筹推进各项工作。", ["responsible 市纺织产业领导小组"]),
        (f"{A}每月发布目录。", [f"responsible {A}"]),
        (f"建议由{A}牵头建设。", [f"suggested {A}"]),
        ("积极争取国家发展改革委支持。", ["requested 国家发展改革委"]),
    ],
)
def test_each_convention_names_bodies_in_their_roles(written, expected):
    assert bodies(*written.split("\n")) == expected


@pytest.mark.parametrize(
    "written",
    [
        "支持龙头企业牵头建设中心。",
        "引导纺织集团负责改造。",
        "鼓励东湖大学牵头组建联盟。",
        "推动园区管委会负责运营。",
        "联合东湖研究院参与标准制定。",
        f"完善制度（{A}文件）并实施。",
        "各地各部门要加强协作。",
        "各责任单位按照职责分工抓好落实。",
        f"本方案由{A}负责解释。",
        "由龙头企业牵头组建联盟。",
        "由有关部门负责落实。",
        "市场化运营由企业负责。",
        "积极争取国家政策支持。",
        "建设中心。（见附件2）",
        "建设中心。（责任单位：各有关部门、相关单位、市直有关部门）",
        "加强支持：完善制度，配合：做好衔接。",
        "市政府要求做好工作。",
        "市级创新中心建设加快推进。",
        "市场监管部门组织检查。",
        "引导市属企业办推进改造。",
    ],
)
def test_near_misses_name_nobody(written):
    assert bodies(written) == []


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("市市场监管局（市知识产权局、市版权局）、市商务局", ["市市场监管局（市知识产权局、市版权局）", "市商务局"]),
        ("(知识产权)局、市商务局", ["(知识产权)局", "市商务局"]),
        ("市发展改革委、经信局、科技局", ["市发展改革委", "经信局", "科技局"]),
        ("市文化和旅游局、市教育局和市体育局", ["市文化和旅游局", "市教育局", "市体育局"]),
        ("市数据局、市工信局等部门", ["市数据局", "市工信局"]),
        ("市数据局等3个单位", ["市数据局"]),
        ("市数据局等6部门", ["市数据局"]),
        ("各市（州）、县（市、区）人民政府", ["各市（州）、县（市、区）人民政府"]),
        ("市数据局，各市、县（市、区）政府", ["市数据局", "各市、县（市、区）政府"]),
        ("市数—１２—据局、市工 信局", ["市数据局", "市工信局"]),
        ("市数据局 市工信局", ["市数据局", "市工信局"]),
        ("市数据局，以下各项均由相关市、县（市、区）政府推进，不再列出", ["市数据局"]),
        ("均胜公司、东湖市第一医院", ["均胜公司", "东湖市第一医院"]),
        ("市数据局、东湖纺织集团有限公司、甲云", ["市数据局", "东湖纺织集团有限公司", "甲云"]),
    ],
)
def test_names_are_cut_where_they_end(listed, names):
    found = found_in(read_text(f"一、任务\n（一）建设中心。建设中心。（责任单位：{listed}）\n（二）改造厂房。"))
    assert [body.name for body in found] == names


def test_many_bodies_by_their_kind_are_marked_as_such():
    found = found_in(read_text("一、任务\n（一）建设。建设中心。（责任单位：市数据局，各县（市、区）政府）"))
    assert [body.collective for body in found] == [False, True]


RULE = "列第一位的为牵头单位"


def roles(*lists):
    """The roles of the bodies of as many tasks as there are lists."""
    tasks = "".join(f"\n（{number}）建设中心。建设中心{each}" for number, each in zip("一二三", lists, strict=False))
    return [body.role for body in found_in(read_text(f"一、任务{tasks}"))]


def test_the_rule_that_the_first_leads_holds_from_where_it_stands():
    plain = f"（责任单位：{A}、{B}）"
    assert roles(plain, f"（责任单位：{A}、{B}，{RULE}，下同）", plain) == ["responsible"] * 2 + ["lead", "support"] * 2
    assert roles(plain, f"（责任单位：{A}、{B}〔{RULE}，下同〕）", plain)[2:] == ["lead", "support"] * 2
    assert roles(f"（责任单位：{A}、{B}，{RULE}）", plain) == ["lead", "support", "responsible", "responsible"]
    assert roles(f"。各项任务责任单位中{RULE}。", plain) == ["lead", "support"]


@pytest.mark.parametrize(
    "rule", ["排名第一的为牵头单位", "首位为牵头部门", "第一单位为牵头单位", "the first body leads"]
)
def test_the_rule_is_said_in_several_ways(rule):
    assert roles(f"（责任单位：{A}、{B}，{rule}）") == ["lead", "support"]


def test_a_sign_may_mark_who_leads():
    assert roles(f"。标★的为牵头单位。（责任单位：{A}、{B}★、{C}）") == ["support", "lead", "support"]
    assert roles(f"（责任单位：{A}、{B}★、{C}）") == ["responsible"] * 3


def test_the_rule_changes_no_role_that_is_written_and_makes_no_leader_of_many():
    rule = f"（责任单位：{A}、{B}，{RULE}，下同）"
    assert roles(rule, f"（牵头单位：{A}、{B}；责任单位：{C}、市商务局）")[2:] == ["lead", "lead", "lead", "support"]
    assert roles(rule, "（责任单位：领导小组成员单位）")[2:] == ["responsible"]


def test_a_list_answers_for_its_section_and_one_of_several_for_what_it_ends():
    chosen = f"1.选址\n选定厂址。（责任单位：{B}）再建厂房。（责任单位：{C}）"
    text = f"一、任务\n（一）建设中心。（责任单位：{A}）\n{chosen}\n2.运营\n由{A}负责运营。开展服务。"
    document = read_text(text)
    scopes = [document.said(body.scope) for body in found_in(document)]
    assert scopes[0].startswith("（一）建设中心") and scopes[0].endswith("开展服务。")
    assert scopes[1] == f"1.选址\n选定厂址。（责任单位：{B}"
    assert scopes[2] == f"）再建厂房。（责任单位：{C}"
    assert scopes[3] == f"由{A}负责运营"


def test_a_list_behind_the_last_section_of_each_group_answers_for_the_group():
    first = f"（一）建设中心\n1.选定厂址。组织选址。\n2.建设厂房。建成厂房。（责任单位：{A}）"
    second = f"（二）改造企业\n1.摸清底数。开展摸底。\n2.改造设备。更换设备。（责任单位：{B}）"
    document = read_text(f"一、任务\n{first}\n{second}")
    assert [document.said(body.scope)[:5] for body in found_in(document)] == ["（一）建设", "（二）改造"]
    other = read_text(f"一、任务\n{first}\n{second.replace('开展摸底。', f'开展摸底。（责任单位：{C}）')}")
    assert [other.said(body.scope)[:5] for body in found_in(other)] == ["2.建设厂", "1.摸清底", "2.改造设"]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("市发展改革委", "市科技局、市财政局"), ["市发展改革委", "市科技局", "市财政局"]),
        (("建设标准化车间部", "提升企业办"), []),
        (("市发展改革委", "建设中心"), []),
    ],
)
def test_bodies_that_head_sections_answer_for_what_stands_below(titles, expected):
    text = "".join(f"\n（{number}）{title}\n编制目录。" for number, title in zip("一二", titles, strict=True))
    document = read_text(f"一、任务分工{text}\n二、保障措施\n加强宣传。")
    found = found_in(document)
    assert [body.name for body in found] == expected
    assert all(document.said(body.scope).endswith("编制目录。") for body in found)


def test_the_quote_shows_name_and_role_and_the_extent_the_name_alone():
    document = read_text(f"一、任务\n（一）建设中心。建设。（牵头单位：{A}、{B}）")
    second = found_in(document)[1]
    assert document.said(second.quote) == f"牵头单位：{A}、{B}"
    assert document.said(second.extent) == second.name == B


def table(*rows, headers):
    cells = [
        Piece(text, "cell", cell=Cell(0, row, column, headers[column] if row else ""), rows=len(text.split("|")))
        for row, texts in enumerate([headers, *rows])
        for column, text in enumerate(texts)
        if text
    ]
    return [piece._replace(text=piece.text.replace("|", "")) for piece in cells]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("责任单位", "responsible"),
        ("牵头单位", "lead"),
        ("配合单位", "support"),
        ("主要负责单位", "responsible"),
        ("建议责任单位（省级部门）", "suggested"),
        ("Owner", "responsible"),
        ("Lead body", "lead"),
        ("责任分工 牵头单位", "lead"),
        ("牵 头 单 位", "lead"),
        ("工作内容", None),
        ("单位", None),
        ("Ownership", None),
    ],
)
def test_a_column_gives_its_role_to_the_bodies_of_each_row(header, role):
    document = assemble("docx", table(["建设中心", f"{A}、{B}"], headers=["任务", header]))
    assert [(body.role, body.name) for body in found_in(document)] == ([(role, A), (role, B)] if role else [])


def test_bodies_of_a_merged_cell_answer_for_each_row_that_it_covers():
    pieces = table(["建设中心", f"{A}|"], ["改造厂房", ""], ["制定标准", B], headers=["任务", "牵头单位"])
    document = assemble("docx", pieces)
    scopes = [(body.name, document.said(body.scope)) for body in found_in(document)]
    assert scopes == [(A, "建设中心"), (A, "改造厂房"), (B, f"制定标准\n{B}")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"{A}牵头，{B}配合", [f"lead {A}", f"support {B}"]),
        (f"牵头：{A}\n配合：{B}", [f"lead {A}", f"support {B}"]),
        (f"{A}（牵头）、{B}", [f"lead {A}", f"responsible {B}"]),
        (f"{A}、{B}等按职责分工负责", [f"responsible {A}", f"responsible {B}"]),
        ("市住\n建局\n市科技局", ["responsible 市住建局", "responsible 市科技局"]),
        ("王强\n市科技局", ["responsible 王强", "responsible 市科技局"]),
        ("Production\nQuality", ["responsible Production", "responsible Quality"]),
        ("各有关部门", []),
    ],
)
def test_a_cell_may_say_who_leads(said, expected):
    document = assemble("docx", table(["建设中心", said], headers=["任务", "责任单位"]))
    found = found_in(document)
    assert [f"{body.role} {body.name}" for body in found] == expected
    assert {document.said(body.scope) for body in found} <= {f"建设中心\n{said}"}


def test_the_lists_of_two_cells_are_two():
    document = assemble("docx", table([f"牵头：{A}", f"牵头：{B}"], headers=["一组", "二组"]))
    assert [document.said(body.quote) for body in found_in(document)] == [f"牵头：{A}", f"牵头：{B}"]


def test_a_note_below_a_table_says_who_of_each_row_leads():
    cells = table(["建设中心", f"{A}\n{B}"], headers=["任务", "责任单位"])
    document = assemble("docx", [*cells, Piece(f"注：{RULE}。")])
    assert [body.role for body in found_in(document)] == ["lead", "support"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Build it. (responsible: Harbour Council)", ["responsible Harbour Council"]),
        ("Build it.\nOwner: Production and Quality", ["responsible Production and Quality"]),
        ("Lead: Trade Office; support: Energy Agency, Port Authority",
         ["lead Trade Office", "support Energy Agency", "support Port Authority"]),
        ("Build it (led by the Trade Office and the Energy Agency).", ["lead Trade Office", "lead Energy Agency"]),
        ("The Ministry of Science and Technology will build it.", ["responsible Ministry of Science and Technology"]),
        ("Owner: Trade Office (lead), Energy Agency. Due: 2027.", ["lead Trade Office", "responsible Energy Agency"]),
        ("The Trade Office leads the work.", ["lead Trade Office"]),
        ("The Trade Office will support the work.", ["support Trade Office"]),
        ("The Trade Office reviews the work every month.", ["responsible Trade Office"]),
        ("The IT Security Lead tests all machines.", ["responsible IT Security Lead"]),
        ("The Trade Office has many tasks.", []),
        ("The Board of Trade, a firm, sells machines.", []),
        ("The company will build it.", []),
        ("Local Councils will build it.", []),
        ("We support firms led by researchers.", []),
        ("Lead: Dept. of Trade. Support: Tern Co. Ltd. It goes on.", ["lead Dept. of Trade", "support Tern Co. Ltd"]),
        ("Responsible: all relevant departments; support: all partners", []),
        ("The Trade Office, together with Tern Ltd, will build it.", ["responsible Trade Office", "partner Tern Ltd"]),
        ("Leadership: strong", []),
    ],
)  # fmt: skip
def test_english_documents_have_conventions_of_their_own(written, expected):
    found = found_in(read_text(f"1. Tasks\n1.1 Build a centre\n{written}\n1.2 Run the centre"))
    assert [f"{body.role} {body.name}" for body in found] == expected


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize(
    "unit",
    ["（责任单位：甲局、乙局）", "（责任单位：", "由甲局牵头，", "（（）", "甲局和乙", "各市、", "Owner: A and "],
)
def test_time_grows_with_the_length_of_a_paragraph(unit):
    document = assemble("txt", [Piece(f"甲{unit * 10_000}")])
    begun = time.perf_counter()
    find_bodies(document, Outline(Extent(0, 0)))
    assert time.perf_counter() - begun < 8
