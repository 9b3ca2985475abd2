"""The keys that a document may have at a place, read off the models themselves."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Field

from nqpf.base.language import Text
from nqpf.loading.messages.suggestions import keys_at, nearest
from nqpf.plan.plan import Plan
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile


class Leaf(BaseModel):
    kind: Literal["leaf"]
    colour: str


class Fruit(BaseModel):
    kind: Literal["fruit", "berry"]
    weight: int


class Tree(BaseModel):
    name: Annotated[Text, Field()]
    parts: tuple[Annotated[Leaf | Fruit, Field(discriminator="kind")], ...] = ()
    best: Leaf | Fruit | None = None
    by_name: dict[str, Leaf] = {}
    rows: tuple[dict[str, Text], ...] = ()
    label_: Annotated[str, Field(alias="$label")] = ""


@pytest.mark.parametrize(
    ("loc", "keys"),
    [
        ((), ["name", "parts", "best", "by_name", "rows", "$label"]),
        (("parts", 0, "leaf"), ["kind", "colour"]),
        (("parts", 3, "berry"), ["kind", "weight"]),
        (("best", "fruit"), ["kind", "weight"]),
        (("best",), ["kind", "colour", "kind", "weight"]),
        (("by_name", "oak"), ["kind", "colour"]),
        (("name",), ["en", "zh"]),
        (("rows", 0, "any"), ["en", "zh"]),
        (("parts", 0, "leaf", "colour"), []),
    ],
)
def test_keys_are_those_of_the_model_at_the_place(loc, keys):
    assert keys_at(Tree, loc) == keys


@pytest.mark.parametrize(
    ("model", "loc", "key"),
    [
        (Plan, (), "$schema"),
        (Plan, ("measures", 0), "actions"),
        (Plan, ("measures", 0, "actions", 1), "owner"),
        (Plan, ("measures", 0, "budget"), "amount"),
        (Plan, ("indicators", 2, "milestones", 0), "year"),
        (Plan, ("indicators", 2, "benchmark"), "source"),
        (Plan, ("statements", 0, "entries", 0, "anything"), "zh"),
        (Plan, ("horizon",), "start"),
        (Rubric, ("dimensions", 0, "poles", 1, "criteria", 2, "facets", 3, "check", "goalposts"), "worst"),
        (Rubric, ("dimensions", 0, "criteria", 2, "facets", 3, "check", "statement", "fields", 0), "en"),
        (Rubric, ("bases", "equal"), "origin"),
        (Rubric, ("bases", "equal", "text"), "zh"),
        (Rubric, ("lenses", 0, "entries", 0), "criteria"),
        (Profile, (), "weights"),
    ],
)
def test_the_formats_themselves_can_be_walked(model, loc, key):
    assert key in keys_at(model, loc)


def test_an_action_has_no_actions():
    assert "actions" not in keys_at(Plan, ("measures", 0, "actions", 1))


@pytest.mark.parametrize(
    ("word", "known", "wanted"),
    [
        ("P2.22", ["P2.2", "P3.1"], "did you mean `P2.2`?"),
        ("责任单", ["责任单位", "期限"], "did you mean `责任单位`?"),
        ("x" * 64, ["x" * 63], f"did you mean `{'x' * 63}`?"),
        ("", ["a", "b"], "valid here: a, b"),
        ([1], ["a"], "valid here: a"),
    ],
)
def test_words_of_every_kind_get_a_hint(word, known, wanted):
    assert nearest(word, known).en == wanted


def test_known_words_may_come_from_any_iterable():
    assert nearest("ownr", iter(["owner"])).zh == "是否应为 `owner`？"
