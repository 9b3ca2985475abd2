import json

import pytest

from nqpf.render.options import Options
from nqpf.render.rubric.revision import render_json, render_text
from nqpf.render.terminal.console import cell_len
from nqpf.rubric.revision import Revision, RubricChange, Version

TITLE = {"en": "Clean power " * 8, "zh": "清洁电力" * 20}
A, B = Version("a", "1", "0" * 64), Version("b", "2", "f" * 64)
CHANGES = (
    RubricChange("changed", "rubric", "", "id", "a", "b"),
    RubricChange("removed", "dimension", "P1", old=TITLE, holds=("P1.1", "P1.1.a")),
    RubricChange("moved", "criterion", "P1.2", old="P1", new="P2"),
    RubricChange("moved", "dimension", "P9", old="", new="P2"),
    RubricChange("changed", "facet", "x", "weight", 1, 2.5),
    RubricChange("changed", "facet", "x", "na", None, True),
    RubricChange("changed", "lens", "l", "criteria", [f"P1.{n}" for n in range(40)], [f"P1.{n}" for n in range(1, 41)]),
    RubricChange("changed", "dimension", "P2", "criteria", ["a", "b"], ["b", "a"]),
    RubricChange("added", "facet", "y", new=TITLE),
)
REVISION = Revision("nqpf/rubric-diff/1", A, B, False, CHANGES)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(language):
    lines = render_text(REVISION, Options(language=language)).splitlines()
    assert max(map(cell_len, lines)) <= 80


def test_every_change_is_told_and_they_are_counted():
    text = render_text(REVISION, Options())
    for said in (
        "- a 1  sha256 000000000000\n+ b 2  sha256 ffffffffffff\n",
        "- dimension P1  Clean power",
        "with 2 below it",
        "> criterion P1.2  from P1 to P2",
        "> dimension P9  from the whole to P2",
        "~ facet x\n    weight  1 → 2.5\n    na  – → true\n",
        "    criteria  - [P1.0]  + [P1.40]\n",
        "    criteria  [a, b] → [b, a]\n",
        "1 added, 1 removed, 2 moved, 4 changed",
    ):
        assert said in text


def test_nothing_of_a_rubric_acts_on_the_terminal():
    hostile = RubricChange("changed", "facet", "x\x1b[31m", "title.en", "\x1b]0;x\x07", "a\nb\u202e")
    text = render_text(REVISION._replace(changes=(hostile,)), Options())
    assert not set("\x1b\x07\u202e") & set(text)
    assert "a b" in text


def test_two_that_are_equal_are_told_to_be():
    text = render_text(Revision("nqpf/rubric-diff/1", A, A, True, ()), Options(language="zh"))
    assert text.endswith("没有差异。\n")


def test_json_holds_it_all():
    made = json.loads(render_json(REVISION, Options()))
    assert (made["schema"], made["equal"], made["old"]["id"]) == ("nqpf/rubric-diff/1", False, "a")
    assert made["changes"][1]["holds"] == ["P1.1", "P1.1.a"]
