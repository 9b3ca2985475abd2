import hashlib

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.written import source_of


def test_a_mapping_is_written_as_its_author_would_and_read_by_the_same_rules():
    value = {"标题": "规划", "no": "NO", "year": 2027, "part": 0.5, "none": None, "list": [{"a": True}, "12:30"]}
    source = source_of(value)
    assert source.text.startswith("标题: 规划\n")
    assert (source.name, source.path, source.sha256) == (
        "<mapping>",
        None,
        hashlib.sha256(source.text.encode()).hexdigest(),
    )
    document = parse_document(source.text, source.name)
    assert document.value == value
    assert str(document.positions.span(("list", 0, "a"))) == "<mapping>:7:8"


def test_the_value_is_left_as_it_is():
    value = {"b": [1], "a": {"c": 2}}
    source_of(value)
    assert list(value) == ["b", "a"]


def test_what_yaml_cannot_say_is_refused():
    with pytest.raises(InputError, match="type object cannot") as caught:
        source_of({"a": object()})
    (problem,) = caught.value.problems
    assert problem.file == "<mapping>" and problem.hint


@pytest.mark.parametrize("value", [{1, 2}, b"\xff"], ids=["set", "bytes"])
def test_what_yaml_says_with_a_tag_is_refused_where_it_stands(value):
    source = source_of({"title": "A", "a": value})
    with pytest.raises(InputError) as caught:
        parse_document(source.text, source.name)
    assert [problem.line for problem in caught.value.problems] == [2]


def test_what_contains_itself_is_refused():
    value: dict = {}
    value["a"] = [value]
    with pytest.raises(InputError, match="containing itself"):
        source_of(value)
