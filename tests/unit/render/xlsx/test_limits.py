"""Excel's limits: names of sheets, lengths of texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.render.xlsx.limits import SHEET_NAME, sheet_name, shortened


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("Gaps", set(), "Gaps"),
        ("Gaps", {"gaps"}, "Gaps 2"),
        ("GAPS", {"gaps", "gaps 2"}, "GAPS 3"),
        ("'quoted'", set(), "quoted"),
        ("a/b [c]: d*?\\", set(), "a b c d"),
        ("///", set(), "Sheet"),
        ("", {"sheet"}, "Sheet 2"),
        ("History", set(), "History 2"),
        ("x" * 40, set(), "x" * 30 + "…"),
        ("x" * 40, {"x" * 30 + "…"}, "x" * 28 + "… 2"),
        ("\N{GRINNING FACE}" * 20, set(), "\N{GRINNING FACE}" * 15 + "…"),
        ("文件\x1b[0m", set(), "文件 0m"),
    ],
)
def test_a_sheet_s_name_is_one_that_excel_takes(wanted, taken, name):
    assert sheet_name(wanted, taken) == name
    assert name.casefold() in taken


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(st.text(max_size=40) | st.sampled_from(["a", "A", "'", "History", "ß" * 31, "SS" * 15]), max_size=12))
def test_names_of_sheets_never_clash(wanted):
    taken = set()
    names = [sheet_name(one, taken) for one in wanted]
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= SHEET_NAME
        assert not set(name) & set("[]:*?/\\") and name == name.strip("'")


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("\N{GRINNING FACE}" * 2, 3, "\N{GRINNING FACE}…")],
)
def test_texts_are_cut_by_the_characters_that_excel_counts(text, most, short):
    assert shortened(text, most) == short
