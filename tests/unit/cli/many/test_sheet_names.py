"""Names of sheets: by title, taken by every system, and no two alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.cli.many.sheet_names import sheet_names


@pytest.mark.parametrize(
    ("plans", "names"),
    [
        ([("某市行动方案", "a"), ("Plan", "b")], ["某市行动方案.docx", "Plan.docx"]),
        ([("Plan", "a"), ("plan", "b"), ("Other", "c")], ["Plan-a.docx", "plan-b.docx", "Other.docx"]),
        ([("Plan", "a"), ("Plan", "a")], ["Plan-a.docx", "Plan-a-2.docx"]),
        ([("a/b: \\c?\x1b", "x"), ("..", "x/y")], ["a-b- -c.docx", "x-y.docx"]),
        ([("", ""), ("CON", "a"), ("nul.x", "b")], ["plan.docx", "_CON.docx", "_nul.x.docx"]),
    ],
)
def test_a_sheet_is_named_by_its_plans_title(plans, names):
    assert sheet_names(plans) == names


@bounded
@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=8)), max_size=8))
def test_every_plan_has_a_file_of_its_own_in_one_folder(plans):
    names = sheet_names(plans)
    assert len({name.casefold() for name in names}) == len(plans)
    for name in names:
        assert name.endswith(".docx") and not name.startswith((".", " ")) and len(name.encode()) <= 255
        assert not set(name) & set('<>:"/\\|?*\n\r\t\x00')
