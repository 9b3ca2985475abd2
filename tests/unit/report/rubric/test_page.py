from composed import said, spoken, table

from nqpf.report.rubric.page import revision_page
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


def test_every_change_has_a_row_and_they_are_counted():
    made = revision_page(REVISION)
    assert [said(line) for line in made.lead] == ["Old: a 1 sha256 000000000000", "New: b 2 sha256 ffffffffffff"]
    assert [row[:2] for row in table(made, "changes-listed")[1:4]] == [
        ["changed", "the rubric itself"],
        ["removed", "dimension P1"],
        ["moved", "criterion P1.2"],
    ]
    assert [row[2].rstrip() for row in table(made, "changes-listed")[1:]] == [
        "id  a → b",
        f"{TITLE['en']}  with 2 below it",
        "from P1 to P2",
        "from the whole to P2",
        "weight  1 → 2.5",
        "na  – → true",
        "criteria  - [P1.0]  + [P1.40]",
        "criteria  [a, b] → [b, a]",
        TITLE["en"].rstrip(),
    ]
    assert said(made.sections[0].blocks[0].words) == "1 added, 1 removed, 2 moved, 4 changed"
    assert said(made.sections[0].blocks[0].words, "zh") == "新增 1、移除 1、移动 2、更改 4"


def test_two_that_are_equal_are_said_to_be():
    assert "没有差异。" in spoken(revision_page(Revision("nqpf/rubric-diff/1", A, A, True, ())), "zh")
