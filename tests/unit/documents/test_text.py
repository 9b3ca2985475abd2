"""Plain text: a paragraph a line, or wrapped at a column with and without indents, with pages."""

import pytest

from nqpf.documents.text import read_text


def texts(text):
    document = read_text(text)
    return [document.said(block.extent) for block in document.blocks]


def wrapped(paragraphs, columns, indent=0, left=0):
    """Paragraphs broken after so many columns of Chinese, the first line indented."""
    lines = []
    for paragraph in paragraphs:
        room = columns // 2 - indent // 2
        lines.append(" " * (left + indent) + paragraph[:room])
        lines += [" " * left + paragraph[at : at + columns // 2] for at in range(room, len(paragraph), columns // 2)]
    return lines


LONG = [
    "为深入实施创新驱动发展战略，加快培育壮大先进制造业集群，推动全市经济社会高质量发展再上新台阶，结合本市实际，制定本方案。",
    "一、总体要求",
    "坚持问题导向和目标导向相结合，统筹推进产业链、创新链、人才链深度融合，力争到2027年建成中试基地50家以上、培育链主企业20家。",
    "（一）建设平台。支持高校、科研院所和龙头企业共建创新联合体，面向重点行业提供检验检测、概念验证、小试中试等全链条公共服务。",
    "1.组织攻关。围绕关键核心技术编制攻关清单，采取揭榜挂帅方式，每年实施重大科技项目不少于30项，形成一批标志性成果并推广应用。",
    "（责任单位：市科技局、市发展改革委、市经信局、市财政局、市人力社保局、市市场监管局，各县（市、区）政府）",
]


@pytest.mark.parametrize(("columns", "indent", "left"), [(56, 4, 0), (56, 4, 2), (56, 0, 0), (88, 4, 1), (44, 4, 0)])
def test_lines_wrapped_at_a_column_are_joined(columns, indent, left):
    assert texts("\n".join(wrapped(LONG * 3, columns, indent, left))) == LONG * 3


def test_blank_lines_between_all_lines_part_nothing():
    assert texts("\n\n".join(wrapped(LONG * 3, 56, 4))) == LONG * 3


def test_english_wrapped_at_words_is_joined_with_blanks():
    paragraph = (
        "The city will build ten pilot plants by 2027 and train at least five hundred engineers every year, so that "
        "small firms find partners nearby."
    )
    lines = paragraph.replace("train at ", "train at\n").replace("small firms", "small\nfirms").split("\n")
    assert texts("\n".join([*lines, ""] * 5)) == [paragraph] * 5


def test_a_paragraph_a_line_stays_a_paragraph_a_line():
    lines = ["总体要求", *LONG, "3.5%的增长", "2027年底前完成", "short", "一是建设。"]
    assert texts("\n".join(lines)) == lines
    assert texts("\r\n\r\n".join(lines)) == lines


def test_numbers_before_paragraphs_are_named():
    numbers = [block.number for block in read_text("一、总体\n（二） 甲\n3.乙\n2027年\n3.5亿元").blocks]
    assert numbers == ["一、", "（二） ", "3.", "", ""]


@pytest.mark.parametrize("number", ["— 9 —", "-9-", "—９—", "- 12 -", "第 3 页 共 9 页", "Page 3 of 9"])
def test_a_page_number_is_no_text(number):
    assert texts(f"甲方案\n{number}\n乙方案") == ["甲方案", "乙方案"]


def test_bare_numbers_are_page_numbers_at_the_edge_of_pages_alone():
    assert texts("甲\n7\n乙\n1\n\f2\n丙\n\f") == ["甲", "7", "乙", "丙"]
    assert texts("甲\n7") == ["甲", "7"]


def test_running_heads_and_feet_are_no_text():
    pages = [
        f"某市行动方案 第{n}稿\n\n（{mark}）任务\n正文{mark}\n内部资料\n{n}" for n, mark in enumerate("一二三四", 1)
    ]
    assert texts("\f".join(pages)) == [line for mark in "一二三四" for line in (f"（{mark}）任务", f"正文{mark}")]
    assert texts("\f".join(pages[:2]))[0] == "某市行动方案 第1稿"


def test_paragraphs_go_on_over_pages_and_pages_are_known():
    lines = wrapped(LONG * 3, 56, 4)
    cut = 5  # within a paragraph
    text = "\n".join([*lines[:cut], "", "          — 1 —", "\f" + lines[cut], *lines[cut + 1 :]])
    document = read_text(text)
    assert [document.said(block.extent) for block in document.blocks] == LONG * 3
    assert len(document.page_starts) == 2
    assert document.text[document.page_starts[1] :].startswith(lines[cut].strip())


@pytest.mark.parametrize("text", ["", "\n \n", "\f\f", "1\f2\f3"])
def test_a_text_of_nothing_but_pages_is_empty(text):
    assert read_text(text).blocks == ()


def test_an_empty_page_is_a_page():
    document = read_text("\f甲\f\f乙")
    assert [document.page(document.text.index(word)) for word in "甲乙"] == [2, 4]


LINES = wrapped(LONG * 3, 56, 4)


@pytest.mark.parametrize(
    ("first", "second", "goes_on"),
    [
        ("    （责任单位：市科技局、市", "发展改革委）", True),
        ("    到2027年，", "建成5家。", True),
        ("    市科技局", "、市财政局", True),
        ("    - 甲", "- 乙", False),
        ("    到20", "27年建成", False),
        ("    责任单位：市科技局。", "责任单位：市经信局。", False),
        ("    到2027年", "    建成5家。", False),
        ("                    某市推进制造业数字", "                        化转型方案", True),
        ("                    某市人民政府办公室", "                       2026年7月1日", False),
    ],
)
def test_what_goes_on_and_what_begins(first, second, goes_on):
    found = texts("\n".join([*LINES, first, second]))
    one, other = first.strip(), second.strip()
    assert found == [*LONG * 3, *([one + other] if goes_on else [one, other])]


def test_a_number_broken_at_the_end_of_a_line_is_one_number():
    long = "全市规模以上工业增加值年均增长百分之六以上并保持稳定增长态势，20"
    assert texts("\n".join([*[long, "27年建成中试基地。"] * 6])) == [long + "27年建成中试基地。"] * 6


def test_lines_that_hang_behind_their_first_go_on():
    lines = [
        "The following bodies answer for the work of the programme and",
        "   report to the council every year on what they have done and on",
        "   what is left to do.",
    ]
    assert texts("\n".join(lines * 4)) == [" ".join(line.strip() for line in lines)] * 4


def test_a_label_begins_a_paragraph_behind_a_sentence_and_not_within_one():
    long = "The city builds ten pilot plants, and small firms find partners."
    lines = [long, "Owner: Industry Bureau. Support: Finance Bureau, and the ones", "named: none."]
    assert texts("\n".join(lines * 4)) == [long, f"{lines[1]} {lines[2]}"] * 4


def test_a_bracket_that_is_never_closed_swallows_no_document():
    heads = [f"第{n}批" for n in range(30)]
    assert len(texts("\n".join([*LINES, "（未完", *heads]))) > len(LONG) * 3 + 20
