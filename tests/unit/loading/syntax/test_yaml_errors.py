import pytest

from nqpf.base.errors import InputError
from nqpf.loading.syntax import events
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.slips import likely_slip


@pytest.fixture(autouse=True, params=["libyaml", "pure Python"])
def parser(request, monkeypatch):
    if request.param == "pure Python":
        monkeypatch.setattr(events, "cyaml", None)
    elif events.cyaml is None:
        pytest.skip("PyYAML was built without libyaml")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title：甲\nowner：乙\n", 1, "full-width (：)"),
        ("title: 甲\nowner：乙\nbudget: 1\n", 2, "full-width (：)"),
        ("- id：M1\n  title: 甲\n", 1, "full-width (：)"),
        ("measures:\n  - id: M1\n    title：甲\n    owner: 乙\n", 3, "full-width (：)"),
        ("标题：甲\n", 1, "full-width (：)"),
        ("a:\n\u3000\u3000- id: M1\n", 2, "full-width or no-break space"),
        ("a:\n\u00a0\u00a0id: M1\n", 2, "full-width or no-break space"),
        ("a:\n\tb: 1\n", 2, "a tab"),
        ("a:\n  b: 1\n\tc: 1\n", 3, "a tab"),
        ("a:\u3000b\nc: 1\n", 1, "full-width or no-break space"),
        ("a:b\nc: 1\n", 1, "no space after"),
        ("a: “b: c”\n", 1, "“ ”"),
        ("a: b: c\n", 1, "a second `: `"),
        ("a: b\n   c: d\n", 2, "a second `: `"),
        ("a: - b\n", 1, "a list item"),
        ("a: ? b\n", 1, "a key marked with"),
        ("a: 1\nsome words\nb: 2\n", 2, "no `: ` after its key"),
        ('a: 1\nb: "c\nd: 2\n', 2, "never closed"),
        ("a: 'b\n", 1, "never closed"),
        ("a: 'b\n---\n", 1, "never closed"),
        ('a: 1\nb: "c”\nd: e\nf: "@g"\n', 2, "not closed"),
        ('a: "b\nc: "d"\n', 1, "not closed"),
        ('a: "b\nc: ""\n', 1, "not closed"),
        ("a: 'b\nc: 'd: e'\n", 1, "not closed"),
        ('a: "b\n  c"\nd: @e\n', 3, "cannot begin with this character"),
        ('a: "b\n  c"\nd: "e\n', 3, "never closed"),
        ("a: {b: 8000万元，c: 专项}\n", 1, "a full-width comma (，)"),
        ("a: {b: 2026，c: 2030}\n", 1, "a full-width comma (，)"),
        ("a: {b: 1、c: 2}\n", 1, "a 、 within brackets"),
        ("a: {b: 1；c: 2}\n", 1, "a full-width semicolon"),
        ("a: {b: 1，\n  c: 2}\n", 1, "a full-width comma (，)"),
        ("a: [b, '甲，乙' c]\n", 1, "bracket"),
        ("a:\n  - id: M1\n  -id: M2\n", 3, "no space after the dash"),
        ("a:\n  -id: M1\n    title: b\n", 2, "no space after the dash"),
        ("a:\n  － id: M1\n    title: b\n", 2, "not the ASCII one"),
        ("a: ｛b: 1｝\n", 1, "this bracket is full-width"),
        ("a:\n  - id: M1\n  － id: M2\n", 3, "not the ASCII one"),
        ("a:\n  - id: M1\nM2\t建设平台\t市工信局\nb: 1\n", 3, "pasted from a spreadsheet"),
        ('a: "\\q"\n', 1, "escape"),
        ('a: "\\xzz"\n', 1, "escape"),
        ("a: [b, c\nd: 1\n", 2, "bracket"),
        ("a: {b: c\n", 2, "bracket"),
        ("a: |x\n  b\n", 1, "may follow"),
        ("a:\n  b: 1\n c: 1\n", 3, "indentation"),
        ("a:\n  - b\n c: 1\n", 3, "indentation"),
        ("a: @b\n", 1, "cannot begin with this character"),
        ("a: `b`\n", 1, "cannot begin with this character"),
        ("a: * b\n", 1, "begins with & or *"),
        ("a: !x!y b\n", 1, "YAML tag"),
        ("%YAML 3.0\n---\na: 1\n", 1, "directive"),
        ("a: ]\n", 1, "a value is missing"),
        ("- a\nb: 1\n", 2, "indentation"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words_at_its_line(text, line, words):
    with pytest.raises(InputError) as caught:
        parse_document(text, "f")
    (problem,) = caught.value.problems
    assert words in problem.message.en
    assert problem.span.line == line
    assert problem.message.zh and problem.hint.en and problem.hint.zh


@pytest.mark.parametrize(
    "line",
    [
        "title: 目标：三年",
        "- 说明, 目标：三年",
        "url: http://x",
        "a: 12:30",
        "12:30",
        "C:\\x",
        "",
        "  ",
        "- a",
        "-5",
        "- -a",
        "--- a",
        "a: b\tc\td",
        "# a\tb\tc",
        "a: 'b'",
        "说“甲”",
    ],
)
def test_a_good_line_holds_no_slip(line):
    assert likely_slip(line) is None


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("  - id：M1", 7),
        ("\u3000a: 1", 1),
        ("  \u00a0a: 1", 3),
        (" \ta: 1", 2),
        ("a:\u3000b", 3),
        ("a:b", 3),
        ("a: “b”", 4),
        ("  -id: M2", 3),
        (" － id: M2", 2),
        ("  M2\t甲\t乙", 3),
    ],
)
def test_a_slip_is_found_at_its_column(line, column):
    assert likely_slip(line).column == column


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a: {b: 8000万元，c: 专项}", 14),
        ("a: {b: '1，2', c: 3，d: 4}", 19),
        ("a: {b: 甲，乙，c: 3}", 11),
    ],
)
def test_a_full_width_comma_is_told_at_its_column(text, column):
    with pytest.raises(InputError) as caught:
        parse_document(text, "f")
    (problem,) = caught.value.problems
    assert problem.span.column == column
    assert problem.message.zh == "此处是全角逗号（，），请改为半角逗号"


def test_a_quote_that_another_value_closes_is_told_where_it_opens():
    text = 'a: 1\ntitle: "关键工序数控化率\n' + "b: 2\n" * 26 + 'c: "甲"\n'
    with pytest.raises(InputError) as caught:
        parse_document(text, "f")
    (problem,) = caught.value.problems
    assert (problem.span.line, problem.span.column) == (2, 8)
    assert problem.message.zh == "此处的引号没有闭合"
    assert "第 29 行" in problem.hint.zh


def test_a_long_line_is_looked_at_no_further_than_its_beginning():
    assert likely_slip("a" * 10_000_000 + "：") is None
    assert likely_slip("- " * 5_000_000) is None
