from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, model_validator

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import validate
from nqpf.loading.syntax.document import parse_document


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Circle(Part):
    kind: Literal["circle"]
    radius: Annotated[float, Field(gt=0)]


class Square(Part):
    kind: Literal["square"]
    side: int


class Even(Part):
    value: int

    @model_validator(mode="after")
    def _even(self) -> "Even":
        if self.value % 2:
            raise Refused(Text("an odd value", "数值为奇数"), Text("make it even", "请改为偶数"))
        return self


class Drawing(Part):
    name: str
    shapes: tuple[Annotated[Circle | Square, Field(discriminator="kind")], ...] = ()
    even: Even | None = None
    colour: Literal["red", "green"] = "red"
    by_name: dict[str, Circle] = {}
    tags: tuple[str, ...] = ()
    points: Annotated[tuple[Circle, ...], Field(min_length=1)] | None = None


def problems(text: str) -> list[Problem]:
    document = parse_document(text, "d.yaml")
    with pytest.raises(InputError) as caught:
        validate(Drawing, document.value, document.positions.locate)
    return list(caught.value.problems)


def only(text: str) -> tuple[tuple[int, int], str, str]:
    (problem,) = problems(text)
    return (problem.span.line, problem.span.column), problem.message.en, problem.hint.en


def test_a_good_document_becomes_its_model():
    value = {"name": "d", "shapes": [{"kind": "square", "side": 2}]}
    drawing = validate(Drawing, value, lambda pointer, key: Span("d.yaml"))
    assert drawing.shapes == (Square(kind="square", side=2),)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("nmae: d\nname: d\n", (1, 1), "unknown key `nmae`", "did you mean `name`?"),
        ("name: d\ncolour: grean\n", (2, 9), "`grean` is not valid for `colour`", "did you mean `green`?"),
        ("name: d\ncolour: blue\n", (2, 9), "`blue` is not valid for `colour`", "valid here: green, red"),
        ("name: 3\n", (1, 7), "`name` must be text, not a number", "'3'"),
        ("name: d\nshapes: x\n", (2, 9), "`shapes` must be a list, not text", "- "),
        ("name: d\neven: [2]\n", (2, 7), "`even` must be a mapping", ""),
        ("name: d\nshapes:\n  - {kind: circle, radus: 1, radius: 1}\n", (3, 20), "unknown key `radus`", "`radius`"),
        ("name: d\nby_name:\n  a: {kind: circle, radius: 0}\n", (3, 29), "`radius: 0` is out of range", ""),
        ("name: d\neven: {value: 3}\n", (2, 7), "an odd value", "make it even"),
    ],
)
def test_a_mismatch_is_told_at_its_place(text, place, message, hint):
    found = only(text)
    assert found[0] == place
    assert message in found[1]
    assert hint in found[2]


def test_a_missing_key_stands_where_its_mapping_begins():
    place, message, hint = only("name: d\nshapes:\n  - kind: circle\n")
    assert (place, message) == ((3, 5), "`radius:` is missing")
    assert "shapes" in hint


def test_what_a_validator_refuses_keeps_its_words_in_both_languages():
    (problem,) = problems("name: d\neven: {value: 3}\n")
    assert problem.message == Text("an odd value", "数值为奇数")
    assert problem.hint == Text("make it even", "请改为偶数")


def test_everything_wrong_is_told_at_once_in_the_order_of_the_lines():
    found = problems("even: {value: x}\nshapes:\n  - {kind: circle, radius: -1}\n  - {kind: square}\nzzz: 1\n")
    assert [(p.span.line, p.span.column) for p in found] == [(1, 1), (1, 15), (3, 28), (4, 5), (5, 1)]


def test_a_document_that_is_no_mapping_is_told_at_its_beginning():
    place, message, _ = only("- name\n")
    assert place == (1, 1)
    assert "the file" in message and "a list" in message


def test_the_kind_that_chooses_a_model_is_told_at_its_value():
    place, message, hint = only("name: d\nshapes:\n  - {radius: 1, kind: circel}\n")
    assert place == (3, 23)
    assert "`kind: circel`" in message
    assert hint == "did you mean `circle`?"


def test_a_kind_that_is_left_out_is_told_with_the_kinds_there_are():
    place, message, hint = only("name: d\nshapes:\n  - {radius: 1}\n")
    assert place == (3, 5)
    assert "`kind:`" in message and hint


def test_a_number_out_of_range_is_told_in_chinese_without_english():
    (problem,) = problems("name: d\nshapes:\n  - {kind: circle, radius: -1}\n")
    assert "should be" not in problem.message.zh


def test_a_number_that_is_no_number_is_told_in_both_languages():
    (problem,) = problems("name: d\nshapes:\n  - {kind: circle, radius: wide}\n")
    assert (problem.span.line, problem.span.column) == (3, 28)
    assert problem.message == Text("`radius` must be a number, not text", "`radius` 应为数字，不能写成文本")


@pytest.mark.parametrize(("written", "advised"), [("true", "'true'"), ("2027.10", "'2027.10'")])
def test_advice_to_quote_shows_what_the_author_wrote(written, advised):
    """2027.10 and 2027.1 are one number, so quoting the number could turn October into January."""
    _, _, hint = only(f"name: {written}\n")
    assert advised in hint or "'" not in hint


def test_an_entry_of_a_list_is_named_after_its_list_not_by_a_bare_index():
    place, message, _ = only("name: d\ntags: [a, 3]\n")
    assert place == (2, 11)
    assert "`1`" not in message
    assert "tags" in message


def test_an_empty_value_is_not_called_none():
    _, message, _ = only("name: d\ncolour:\n")
    assert "None" not in message


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("ownr", ["owner", "due"], Text("did you mean `owner`?", "是否应为 `owner`？")),
        ("zzz", [], Text()),
        (None, ["a"], Text("valid here: a", "可用：a")),
        (3, ["a"], Text("valid here: a", "可用：a")),
        ("zzz", [f"word{n}" for n in range(41)], Text()),
        ("x" * 65, ["x" * 64, *(f"w{n}" for n in range(40))], Text()),
    ],
)
def test_the_nearest_word_is_suggested_or_all_where_they_are_few(word, known, hint):
    assert nearest(word, known) == hint


def test_words_are_listed_in_order():
    assert nearest("zzz", {"b", "c", "a"}).en == "valid here: a, b, c"


def test_a_long_value_is_cut_short_and_cannot_command_a_terminal():
    (problem,) = problems('name: d\ncolour: "\\e[31m' + "x" * 500 + '"\n')
    assert "\x1b" not in problem.message.en
    assert len(problem.message.en) < 120


def test_a_list_whose_only_entry_is_wrong_is_not_said_to_be_empty_as_well():
    """pydantic counts what is left after validation; the author's list has one entry, and it is told."""
    place, message, _ = only("name: d\npoints:\n  - {kind: circle, radius: 0}\n")
    assert place == (3, 28)
    assert "`radius: 0`" in message


def test_an_empty_list_is_told_in_both_languages():
    (problem,) = problems("name: d\npoints: []\n")
    assert (problem.span.line, problem.span.column) == (2, 9)
    assert "Tuple" not in problem.message.en + problem.message.zh
