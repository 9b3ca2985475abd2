"""The numbers that Word shows before paragraphs: each case a small document, with what is seen in Word."""

import pytest
from papers import abstract, docx, level, num, override, paragraph, style

from nqpf.documents.word.reader import read_word


def shown(body, numbering, styles=""):
    """The number before each paragraph, whose texts are single letters."""
    document = read_word(docx(body, numbering=numbering, styles=styles))
    return [document.said(block.extent)[:-1].strip() for block in document.blocks]


def items(*levels, name=1):
    return "".join(paragraph("x", num=name, level=at) for at in levels)


OUTLINE = (level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3."))
LEGAL = (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%1.%2.%3"))


def test_levels_count_for_themselves_and_start_again_below_a_higher_one():
    numbering = abstract(0, *OUTLINE) + num(1, 0)
    assert shown(items(0, 1, 1, 2, 2, 1, 2, 0, 1, 2), numbering) == [
        "一、", "（一）", "（二）", "1.", "2.", "（三）", "1.", "二、", "（一）", "1."
    ]  # fmt: skip


def test_the_text_of_a_level_shows_the_numbers_of_those_above():
    numbering = abstract(0, *LEGAL) + num(1, 0)
    assert shown(items(0, 1, 2, 2, 0, 1, 2), numbering) == ["I.", "I.1", "I.1.a", "I.1.b", "II.", "II.1", "II.1.a"]


def test_a_legal_level_shows_all_numbers_in_figures():
    legal = level(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")
    numbering = abstract(0, level(0, "chineseCounting", "第%1章"), level(1, "lowerLetter", "%2)"), legal) + num(1, 0)
    assert shown(items(0, 0, 1, 2), numbering) == ["第一章", "第二章", "a)", "2.1.1"]
    off = abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more='<w:isLgl w:val="0"/>')) + num(
        1, 0
    )
    assert shown(items(0, 1), off) == ["I", "I.1"]


def test_a_level_above_that_nobody_used_counts_as_used_once():
    """As in Word since 6.0: a first heading 1 behind a heading 2 is the second."""
    numbering = abstract(0, level(0, "decimal", "%1", start=4), level(1, "decimal", "%1.%2")) + num(1, 0)
    assert shown(items(1, 1, 0), numbering) == ["4.1", "4.2", "5"]
    assert shown(items(0, 2, 1), abstract(0, *LEGAL) + num(1, 0)) == ["I.", "I.1.a", "I.2"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        (None, ["1", "a", "i", "b", "i", "2", "a", "i"]),
        (0, ["1", "a", "i", "b", "ii", "2", "a", "iii"]),
        (1, ["1", "a", "i", "b", "ii", "2", "a", "i"]),
        (2, ["1", "a", "i", "b", "i", "2", "a", "i"]),
        (5, ["1", "a", "i", "b", "i", "2", "a", "i"]),
    ],
)
def test_when_a_level_restarts(restart, expected):
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart is not None else ""
    third = level(2, "lowerRoman", "%3", more=more)
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "lowerLetter", "%2"), third) + num(1, 0)
    assert shown(items(0, 1, 2, 1, 2, 0, 1, 2), numbering) == expected


def test_lists_of_one_abstract_list_count_on():
    numbering = (
        abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + abstract(1, level(0, "decimal", "%1)"))
    )
    numbering += num(3, 1)
    body = items(0, 0, name=1) + items(0, name=2) + items(0, name=3) + items(0, name=1)
    assert shown(body, numbering) == ["1.", "2.", "3.", "1)", "4."]


def test_a_start_override_counts_once_and_for_all_who_share_the_list():
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, override(0, start=7))
    body = items(0, 0, name=1) + items(0, 0, name=2) + items(0, name=1) + items(0, name=2)
    assert shown(body, numbering) == ["1.", "2.", "7.", "8.", "9.", "10."]


def test_an_override_of_a_deeper_level_holds_whenever_that_restarts():
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%2")) + num(1, 0, override(1, start=5))
    assert shown(items(0, 1, 1, 0, 1), numbering) == ["1", "5", "6", "2", "5"]


def test_an_override_may_replace_the_level():
    replaced = override(0, level=level(0, "upperLetter", "附录%1", start=3))
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, replaced)
    assert shown(items(0, name=2) + items(0, name=1), numbering) == ["附录C", "4."]


def test_a_level_without_a_start_begins_at_nought():
    numbering = abstract(0, level(0, "decimal", "%1.", start=None)) + num(1, 0)
    assert shown(items(0, 0), numbering) == ["0.", "1."]


CASES = {
    "decimal": {1: "1", 10: "10", 101: "101"},
    "decimalZero": {1: "01", 10: "10"},
    "decimalFullWidth": {1: "１", 12: "１２"},
    "upperRoman": {4: "IV", 9: "IX", 1994: "MCMXCIV"},
    "lowerRoman": {3: "iii"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 28: "BB"},
    "lowerLetter": {2: "b", 53: "aaa"},
    "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 112: "112th", 121: "121st"},
    "cardinalText": {1: "One", 21: "Twenty-one"},
    "ordinalText": {1: "First", 12: "Twelfth", 20: "Twentieth", 23: "Twenty-third"},
    "chineseCounting": {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 101: "一○一"},
    "chineseCountingThousand": {
        10: "十", 19: "十九", 21: "二十一", 100: "一百", 101: "一百〇一", 110: "一百一十", 111: "一百一十一",
        1001: "一千〇一", 1010: "一千〇一十", 10000: "一万", 12345: "一万二千三百四十五",
    },
    "chineseLegalSimplified": {1: "壹", 10: "壹拾", 11: "壹拾壹", 101: "壹佰零壹"},
    "taiwaneseCountingThousand": {1: "一", 12: "十二", 101: "一百零一"},
    "japaneseCounting": {1: "一", 10: "十", 11: "十一", 101: "百一", 1111: "千百十一", 20: "二十"},
    "ideographDigital": {1: "一", 10: "一〇", 11: "一一", 101: "一〇一"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
    "ideographZodiac": {1: "子", 12: "亥", 13: "13"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
    "decimalEnclosedCircleChinese": {1: "①", 10: "⑩"},
    "decimalEnclosedParen": {2: "⑵"},
    "decimalEnclosedFullstop": {3: "⒊"},
    "ideographEnclosedCircle": {1: "㊀"},
    "numberInDash": {4: "- 4 -"},
    "hex": {26: "1A"},
    "of-the-future": {5: "5"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("format", "start", "expected"), [(name, n, text) for name in CASES for n, text in CASES[name].items()]
)
def test_formats(format, start, expected):
    numbering = abstract(0, level(0, format, "%1", start=start)) + num(1, 0)
    assert shown(items(0), numbering) == [expected]


def test_a_custom_format_pads_with_noughts():
    formats = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    one = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{formats}<w:lvlText w:val="%1-"/></w:lvl>'
    assert shown(items(0, 0), abstract(0, one) + num(1, 0)) == ["009-", "010-"]


@pytest.mark.parametrize("format", ["bullet", "none"])
def test_a_mark_is_no_number(format):
    numbering = abstract(0, level(0, format, "●" if format == "bullet" else "")) + num(1, 0)
    assert shown(items(0, 0), numbering) == ["", ""]


def test_a_hidden_number_counts():
    hidden = level(0, "decimal", "%1.", more="<w:rPr><w:vanish/></w:rPr>")
    numbering = abstract(0, hidden, level(1, "decimal", "%1.%2")) + num(1, 0)
    assert shown(items(0, 0, 1), numbering) == ["", "", "2.1"]


def test_a_level_that_shows_no_number_may_show_words():
    numbering = abstract(0, level(0, "none", "专栏")) + num(1, 0)
    assert shown(items(0), numbering) == ["专栏"]


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [("tab", "%1.", "1. x"), ("space", "%1.", "1. x"), ("nothing", "%1.", "1.x"), ("tab", "（%1）", "（1）x"),
     ("space", "（%1）", "（1） x"), (None, "%1.", "1. x")],
)  # fmt: skip
def test_what_stands_between_number_and_text(suffix, text, expected):
    more = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    document = read_word(docx(items(0), numbering=abstract(0, level(0, "decimal", text, more=more)) + num(1, 0)))
    (block,) = document.blocks
    assert document.text == expected and expected == block.number + "x" and block.automatic


STYLED = abstract(
    0,
    level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="H1"/>'),
    level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="H2"/>'),
) + num(1, 0)


def test_a_style_puts_its_paragraphs_into_a_list_at_the_level_that_names_it():
    styles = style("H1", num=1) + style("H2", num=1) + style("H2x", based="H2")
    body = "".join(paragraph("x", style=name) for name in ("H1", "H2", "H2x", "H1", "H2"))
    assert shown(body, STYLED, styles) == ["一、", "（一）", "（二）", "二、", "（一）"]


def test_a_level_may_name_a_style_that_names_no_list():
    body = paragraph("x", style="H1") + paragraph("x", style="H2") + paragraph("x", style="other")
    assert shown(body, STYLED, style("H1") + style("H2") + style("other")) == ["一、", "（一）", ""]


def test_list_and_level_come_down_the_styles_each_for_itself():
    styles = style("base", num=1) + style("derived", based="base", level=1)
    numbering = abstract(0, *OUTLINE) + num(1, 0)
    assert shown(paragraph("x", style="base") + paragraph("x", style="derived"), numbering, styles) == [
        "一、",
        "（一）",
    ]


def test_a_paragraph_may_leave_the_list_of_its_style_or_change_its_level():
    styles = style("H1", num=1)
    body = (
        paragraph("x", style="H1") + paragraph("x", style="H1", num=0) + paragraph("x", style="H1", level=1)
        + paragraph("x", style="H1")
    )  # fmt: skip
    assert shown(body, STYLED, styles) == ["一、", "", "（一）", "二、"]


def test_a_style_may_leave_the_list_of_the_one_it_is_based_on():
    styles = style("H1", num=1) + style("plain", based="H1", num=0)
    assert shown(paragraph("x", style="plain") + paragraph("x", style="H1"), STYLED, styles) == ["", "一、"]


def test_the_default_style_counts_for_paragraphs_without_one():
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    styles = style("Normal", num=1, more='w:default="1"')
    assert shown(paragraph("x") + paragraph("x"), numbering, styles) == ["1.", "2."]


def test_styles_based_on_one_another_in_a_circle_say_what_they_say():
    styles = style("A", based="B") + style("B", based="A", num=1)
    assert shown(paragraph("x", style="A"), abstract(0, level(0, "decimal", "%1.")) + num(1, 0), styles) == ["1."]


def test_a_list_may_be_that_of_a_numbering_style():
    linked = abstract(0, more='<w:numStyleLink w:val="L"/>') + abstract(1, level(0, "decimal", "[%1]"))
    numbering = linked + num(1, 0) + num(2, 1)
    body = items(0, name=1) + items(0, name=2)
    assert shown(body, numbering, style("L", kind="numbering", num=2)) == ["[1]", "[2]"]


@pytest.mark.parametrize("name", [9, -1, "x", 99999999999999])
def test_a_list_that_is_not_there_shows_nothing(name):
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    assert shown(items(0, name=name), numbering) == [""]
    assert shown(items(12, "x", 0), numbering) == ["", "1.", "2."]
