import pytest

from nqpf.base.source import SourceMap, SourceText, Span, column_letters

TEXT = "title: 甲\nitems:\n  - a: 1\n  - b\n"


def positions() -> SourceMap:
    first = {"a": 1}
    items = [first, "b"]
    root = {"title": "甲", "items": items}
    offsets = {id(root): [0, 7, 9, 18], id(items): [20, 29], id(first): [20, 23]}
    return SourceMap(SourceText("plan.yaml", TEXT), root, 0, offsets)


def test_a_span_reads_as_terminals_link_it():
    assert str(Span("plan.yaml", 3, 5)) == "plan.yaml:3:5"
    assert str(Span("plan.yaml")) == "plan.yaml"


def test_spans_sort_by_file_line_and_column():
    assert sorted([Span("b", 1, 1), Span("a", 2, 1), Span("a", 1, 9), Span("a")]) == [
        Span("a"),
        Span("a", 1, 9),
        Span("a", 2, 1),
        Span("b", 1, 1),
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"])
def test_every_line_break_of_yaml_ends_a_line(line_break):
    source = SourceText("f", f"甲乙{line_break}丙{line_break}")
    assert source.span(0) == Span("f", 1, 1)
    assert source.span(1) == Span("f", 1, 2)
    assert source.span(2 + len(line_break)) == Span("f", 2, 1)
    assert source.span(len(source.text)) == Span("f", 3, 1)
    assert [source.line(number) for number in (0, 1, 2, 3, 4)] == ["", "甲乙", "丙", "", ""]


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("title",), (1, 8), (1, 1)),
        (("items",), (3, 3), (2, 1)),
        (("items", 0), (3, 5), (3, 5)),
        (("items", 0, "a"), (3, 8), (3, 5)),
        (("items", 1), (4, 5), (4, 5)),
    ],
)
def test_a_pointer_leads_to_its_value_and_its_key(pointer, value, key):
    assert positions().has(pointer)
    assert positions().span(pointer) == Span("plan.yaml", *value)
    assert positions().key_span(pointer) == Span("plan.yaml", *key)


@pytest.mark.parametrize(
    ("pointer", "ancestor"),
    [
        (("owner",), ()),
        (("items", 2), ("items",)),
        (("items", -1), ("items",)),
        (("items", "a"), ("items",)),
        (("items", 0, "b"), ("items", 0)),
        (("title", "en"), ("title",)),
        (("title", 0, "x"), ("title",)),
    ],
)
def test_a_missing_value_stands_where_its_nearest_ancestor_does(pointer, ancestor):
    assert not positions().has(pointer)
    assert positions().span(pointer) == positions().span(ancestor)


def test_a_cell_is_named_as_spreadsheets_name_it():
    span = Span("plan.xlsx", 7, 3, "措施")
    assert (str(span), span.cell) == ("plan.xlsx 措施!C7", "措施!C7")
    assert str(Span("plan.xlsx", sheet="措施")) == "plan.xlsx 措施"
    assert (Span("plan.yaml", 7, 3).cell, Span("plan.xlsx", sheet="措施").cell) == ("", "")
    assert [column_letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_places_are_in_order_of_file_sheet_line_and_column():
    spans = [Span("a", 9, 9), Span("b"), Span("b", 1, 2), Span("b", 2, 1), Span("b", 1, 1, "s"), Span("b", 1, 2, "s")]
    assert sorted([*spans[3:], *spans[:3]]) == spans
