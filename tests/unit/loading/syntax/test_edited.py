"""Entries changed where they stand: all else of the text stays as it is, or nothing is edited."""

from copy import deepcopy

import pytest

from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.edited import edited_text

TEXT = """# a plan
nqpf: plan/2   # its format
measures:
  # the first task
  - id: M1
    title: 一
    # who does it
    owner: 甲局
    silent: [due, budget]
    actions:
      - title: 二
        id: M1.1   # an action
  - {id: M2, title: 三}
  - id: M3
    title: |
      四
      五

    due: 2027
"""


def edit(text, *changes):
    """The text in which entries of mappings are set, or deleted where they are None."""
    value = deepcopy(parse_document(text, "a").value)
    for pointer, entries in changes:
        mapping = value
        for part in pointer:
            mapping = mapping[part]
        mapping |= entries
        for key in [key for key, entry in entries.items() if entry is None]:
            del mapping[key]
    return edited_text(text, "a", value, [pointer for pointer, _ in changes], DEFAULT_LIMITS)


FIRST, ACTION, FLOW, BLOCK = ("measures", 0), ("measures", 0, "actions", 0), ("measures", 1), ("measures", 2)


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ([(FIRST, {"due": "2027年底"})], "title: 一\n", "title: 一\n    due: 2027年底\n"),
        ([(FIRST, {"silent": ["budget"]})], "silent: [due, budget]", "silent: [budget]"),
        ([(FIRST, {"silent": None})], "    silent: [due, budget]\n", ""),
        (
            [(FIRST, {"owner": {"lead": ["乙局"], "support": "甲局"}})],
            "    owner: 甲局\n", "    owner:\n      lead:\n        - 乙局\n      support: 甲局\n",
        ),
        ([(ACTION, {"every": "year"})], "# an action\n", "# an action\n        every: year\n"),
        (
            [(FIRST, {"due": 2027}), (ACTION, {"due": 2026})],
            TEXT[TEXT.index("title: 一") : TEXT.index("  - {")],
            TEXT[TEXT.index("title: 一") : TEXT.index("  - {")]
            .replace("title: 一\n", "title: 一\n    due: 2027\n")
            .replace("# an action\n", "# an action\n        due: 2026\n"),
        ),
        ([(BLOCK, {"every": "year"})], "      五\n", "      五\n    every: year\n"),
        ([((), {"draft": True})], "# a plan\n", "# a plan\n"),
    ],
)  # fmt: skip
def test_all_else_stays_as_it_is(changes, old, new):
    made = edit(TEXT, *changes)
    if changes[0][0] == ():
        assert made.replace("draft: true\n", "") == TEXT
    else:
        assert made == TEXT.replace(old, new, 1)


def test_lines_that_end_as_on_windows_still_do():
    text = TEXT.replace("\n", "\r\n")
    assert edit(text, (FIRST, {"due": 2027})) == text.replace("title: 一\r\n", "title: 一\r\n    due: 2027\r\n")


def test_a_text_without_a_line_break_at_its_end_is_edited_too():
    made = edit("measures:\n- id: M1\n  title: 一", (FIRST, {"due": 2027}))
    assert made == "measures:\n- id: M1\n  title: 一\n  due: 2027"


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (TEXT, [(FLOW, {"due": 2027})]),
        (TEXT.replace("甲局", "甲局 # 待核"), [(FIRST, {"owner": "乙局"})]),
        (TEXT.replace("# a plan\n", "# a plan\r\n"), [(FIRST, {"due": 2027})]),
        ("a: &x {b: 1}\nc: *x\n", [(("c",), {"d": 1})]),
    ],
)
def test_nothing_is_edited_where_something_would_be_lost_or_said_twice(text, changes):
    assert edit(text, *changes) is None


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("a: # b\n  - id: x\n    # c\nd: 1\n", "  - id: y\n    z:\n      - '1'\n"),
        ("a:\n- id: x\nd: 1\n", "- id: y\n  z:\n    - '1'\n"),
        ("d: 1\na:\n    - {id: x}\n", "    - id: y\n      z:\n        - '1'\n"),
        ("a: [{id: x}]\nd: 1\n", None),
    ],
)
def test_more_at_the_end_of_a_list_changes_nothing_else(text, added):
    value = {"a": [{"id": "x"}, {"id": "y", "z": ["1"]}], "d": 1}
    made = edited_text(text, "a", value, [("a",)], DEFAULT_LIMITS)
    if added is None:
        assert made is None
    else:
        assert (made.replace(added, ""), made.count(added)) == (text, 1)
