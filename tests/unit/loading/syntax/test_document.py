import pytest

from nqpf.base.errors import InputError
from nqpf.base.source import Span
from nqpf.loading.syntax import events
from nqpf.loading.syntax.document import parse_document


@pytest.fixture(autouse=True, params=["libyaml", "pure Python"])
def parser(request, monkeypatch):
    if request.param == "pure Python":
        monkeypatch.setattr(events, "cyaml", None)
    elif events.cyaml is None:
        pytest.skip("PyYAML was built without libyaml")
    return request.param


def value(text: str):
    return parse_document(text, "f").value


def problems(text: str) -> list[tuple[int, int, str]]:
    with pytest.raises(InputError) as caught:
        parse_document(text, "f")
    for problem in caught.value.problems:
        assert problem.message.en and problem.message.zh and problem.hint.en and problem.hint.zh
    return [(found.span.line, found.span.column, found.message.en) for found in caught.value.problems]


def only_problem(text: str) -> tuple[int, int, str]:
    (problem,) = problems(text)
    return problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: [x, 2.5, ~]\nc: {d: true}\n", {"a": 1, "b": ["x", 2.5, None], "c": {"d": True}}),
        ("- a\n- - b\n  - 'c'\n-\n", ["a", ["b", "c"], None]),
        ("a: '1'\nb: \"true\"\nc: |\n  12\n", {"a": "1", "b": "true", "c": "12\n"}),
        (
            "a: NO\nb: 012\nc: 1_000\nd: 12:30\ne: 2027-06-15\n",
            {"a": "NO", "b": "012", "c": "1_000", "d": "12:30", "e": "2027-06-15"},
        ),
        ("a: !!str 2027\nb: !!str\n", {"a": "2027", "b": ""}),
        ("a: &x [1]\nb: *x\nc: &y z\nd: *y\n", {"a": [1], "b": [1], "c": "z", "d": "z"}),
        ("&k a: 1\nb: *k\n", {"a": 1, "b": "a"}),
        ("a: &x 1\nb: &x 2\nc: *x\n", {"a": 1, "b": 2, "c": 2}),
        ("? a\n: 1\n", {"a": 1}),
        ("'<<': 1\n'\u3000a': 2\n", {"<<": 1, "\u3000a": 2}),
        ("a: |\n  \u3000\u3000段落\n  \u3000\u3000段落\n", {"a": "\u3000\u3000段落\n\u3000\u3000段落\n"}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
        ("--- a", "a"),
        ("---\n", None),
        ("# nothing but\n~ # null", None),
        ("\ufeffa: 1", {"a": 1}),
        ("a: “甲”", {"a": "“甲”"}),
        ("a: '%TAG'\nb: x %TAG", {"a": "%TAG", "b": "x %TAG"}),
        ('a: "\\U0001F600\\t"', {"a": "😀\t"}),
    ],
)
def test_values(text, expected):
    assert value(text) == expected
    assert value(text.replace("\n", "\r\n")) == expected
    assert value(text.replace("\n", "\r")) == expected


def test_keys_are_text_as_written():
    text = "2027: a\n1.50: b\ntrue: c\n~: d\n012: e\n2027-06-15: f\n.nan: g\n" + "9" * 50 + ": h\n"
    assert list(value(text)) == ["2027", "1.50", "true", "~", "012", "2027-06-15", ".nan", "9" * 50]


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "\ufeff", "   "])
def test_an_empty_file_is_refused(text):
    assert only_problem(text) == (0, 0, "the file is empty")


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "the key `a` is a duplicate, first on line 1, column 1"),
        ("x:\n  - {a: 1, 'a': 2}\n", 2, 12, "first on line 2, column 6"),
        ("[a]: 1", 1, 1, "a key must be plain text"),
        ("? {a: 1}\n: 2", 1, 3, "a key must be plain text"),
        ("a: &x b\n*x : c", 2, 1, "a key must be plain text"),
        ("a: 1\n---\nb: 2\n", 2, 1, "a second document"),
        ("a: 1\n...\nb: 2\n", 3, 1, "text after the end of the document"),
        (
            "a: !!python/object/apply:os.system [ls]",
            1,
            4,
            "tags are not supported: `!!python/object/apply:os.system`",
        ),
        ("a: !foo b", 1, 4, "`!foo`"),
        ("a: ! 12", 1, 4, "`!`"),
        ("a: !!int 12", 1, 4, "`!!int`"),
        ("a: !!str [b]", 1, 4, "`!!str`"),
        ("!!map {}", 1, 1, "`!!map`"),
        ("!foo a: 1", 1, 1, "`!foo`"),
        ("%TAG ! tag:x,2000:\n--- a", 1, 1, "%TAG"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", 3, 3, "merge keys"),
        ("a: *x", 1, 4, "the alias `*x` names nothing above it"),
        ("a: &x [*x]", 1, 8, "would contain itself"),
        ("a: &x\n  b: {c: *x}", 2, 10, "would contain itself"),
        ("a: .nan", 1, 4, ".nan is not a finite number"),
        ("a: [1, -1e400]", 1, 8, "not a finite number"),
        ("a: " + "1" * 40, 1, 4, "too long"),
        ("a: 1\n\u3000b: 2\n", 2, 1, "the key begins with a full-width or no-break space"),
        ("a: 1\n\u00a0b: 2\n", 2, 1, "the key begins with a full-width or no-break space"),
        ("a: x\ufeffy", 1, 5, "byte order mark"),
    ],
)
def test_what_a_document_may_not_hold(text, line, column, words):
    found = only_problem(text)
    assert found[:2] == (line, column)
    assert words in found[2]


def test_one_pass_finds_all_problems():
    text = "a: .inf\nb: !x 1\na: *q\na: 2\nc: {d: 1, d: 2, <<: 3}\ne: [\n"
    assert [found[0] for found in problems(text)] == [1, 2, 3, 3, 4, 5, 5, 7]


def test_no_more_problems_are_told_than_anyone_would_read():
    assert len(problems("- .nan\n" * 1000)) == 50


def test_what_the_author_wrote_is_told_short_and_harmless():
    *_, words = only_problem('"\\e[31m": 1\n"\\e[31m": 2')
    assert "`\ufffd[31m`" in words
    *_, words = only_problem("k" * 900 + ": 1\n" + "k" * 900 + ": 2")
    assert len(words) < 120


def test_keys_repeated_more_than_once_are_each_told_with_the_first_place():
    assert problems("a: 1\na: 2\nb: 1\na: 3\nb: 2\n") == [
        (2, 1, "the key `a` is a duplicate, first on line 1, column 1"),
        (4, 1, "the key `a` is a duplicate, first on line 1, column 1"),
        (5, 1, "the key `b` is a duplicate, first on line 3, column 1"),
    ]


def test_positions_count_code_points_past_a_byte_order_mark():
    positions = parse_document("\ufeff甲: 😀\r\n乙:\r\n  - 丙: {丁: 戊}\r\n", "f").positions
    assert positions.span(()) == Span("f", 1, 1)
    assert positions.span(("甲",)) == Span("f", 1, 4)
    assert positions.key_span(("乙",)) == Span("f", 2, 1)
    assert positions.span(("乙", 0)) == Span("f", 3, 5)
    assert positions.span(("乙", 0, "丙", "丁")) == Span("f", 3, 12)


def test_an_aliased_value_stands_where_its_alias_does_and_its_parts_where_they_were_written():
    positions = parse_document("a: &x [1, 2]\nb: *x\n", "f").positions
    assert positions.span(("b",)) == Span("f", 2, 4)
    assert positions.span(("b", 1)) == Span("f", 1, 11)


@pytest.mark.parametrize("text", ['"\\ud800"', '"\\ud83d\\ude00"', '"\\UFFFFFFFF"', '"\\U00110000"'])
def test_escapes_that_are_no_characters_are_refused(text):
    line, _, words = only_problem("a: " + text)
    assert line == 1
    assert "escape" in words


@pytest.mark.parametrize("text", ["a: \x00", "a: \x1b[31m", "a: \ud800", "a: \x7f"])
def test_characters_that_yaml_forbids_are_refused_at_their_place(text):
    assert only_problem("甲: 1\n" + text)[:2] == (2, 4)


@pytest.mark.parametrize(
    ("text", "pointer", "words"),
    [
        ("a:\n  b：c\n", ("a",), "full-width (：)"),
        ("a:\n  b:c\n", ("a",), "no space after"),
        ("a:\n  b:\u3000c\n", ("a",), "full-width or no-break space"),
        ("a: “1”\n", ("a",), "“ ”"),
    ],
)
def test_a_slip_that_yaml_takes_for_text_is_told_on_request(text, pointer, words):
    document = parse_document(text, "f")
    assert words in document.slip(pointer).message.en


def test_an_ordinary_value_is_no_slip():
    document = parse_document("a: b\nurl: http://example.org\ntime: 12:30\n", "f")
    assert [document.slip(pointer) for pointer in ((), ("a",), ("url",), ("time",))] == [None] * 4
