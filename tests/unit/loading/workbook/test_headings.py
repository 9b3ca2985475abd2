import pytest

from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Grid, SheetCell
from nqpf.loading.workbook.headings import Headings, find_row, meant_table, parted, read_head
from nqpf.loading.workbook.layout import PLAN, TABLES, columns

MEASURES = Headings(columns(next(one for one in TABLES if one.name == "measures")))


def row(*names, number=1):
    return {at: SheetCell(name, "", Span("f", number, at, "s")) for at, name in enumerate(names, start=1) if name}


@pytest.mark.parametrize("one", [PLAN, *TABLES], ids=lambda one: one.title.en)
def test_every_column_is_found_by_either_title_and_by_its_key(one):
    headings = Headings(columns(one))
    for field in columns(one):
        assert headings.find(field.title.en).field == headings.find(field.title.zh).field == field
        assert not field.key or headings.find(field.key).field == field


@pytest.mark.parametrize("said", ["责任单位", " 责任单位： ", "责任 单位", "责任单位*", "OWNER", "ｏｗｎｅｒ"])
def test_a_heading_is_known_however_it_is_set(said):
    assert MEASURES.find(said).field.path == ("owner", "responsible")


@pytest.mark.parametrize(
    ("said", "name", "language"),
    [
        ("名称 [en]", "名称", "en"),
        ("名称（英文）", "名称", "en"),
        ("Title (Chinese)", "Title", "zh"),
        ("名称 [fr]", "名称 [fr]", ""),
        ("[en]", "[en]", ""),
        ("名称", "名称", ""),
    ],
)
def test_a_heading_may_end_with_its_language(said, name, language):
    assert parted(said) == (name, language)


def test_only_words_may_be_given_by_language():
    assert MEASURES.find("名称 [en]").language == "en"
    assert MEASURES.find("编号 [en]") is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [("完成时间", "完成时限"), ("责任部门", "责任单位"), ("资金来源渠道", "资金来源"), ("Titel", "名称")],
)
def test_what_looks_like_a_slip_is_a_fault(said, meant):
    _, faults, warnings = read_head(row("编号", said), MEASURES)
    assert [f"`{meant}`" in fault.hint.zh for fault in faults] == [True]
    assert warnings == []


def test_a_column_of_ones_own_is_told_and_not_read():
    found, faults, warnings = read_head(row("编号", "名称", "科长意见"), MEASURES)
    assert len(found) == 2 and faults == []
    assert [warning.message.zh for warning in warnings] == ["`科长意见` 不是规划字段，未读取"]


def test_a_column_twice_is_a_fault():
    _, faults, _ = read_head(row("编号", "名称", "Title"), MEASURES)
    assert [str(fault.span) for fault in faults] == ["f s!C1"]


def test_the_head_may_stand_below_a_title():
    rows = {1: row("某市行动规划"), 3: row("编号", "名称", number=3), 4: row("M1", "编号", number=4)}
    assert find_row(Grid("举措", rows), MEASURES) == 3
    assert find_row(Grid("举措", {1: row("某市行动规划")}), MEASURES) == 0
    assert find_row(Grid("举措", {}), MEASURES) == 0


def test_sheets_are_known_in_both_languages_and_a_slip_is_told():
    titles = {one.name: one.title for one in TABLES}
    assert meant_table("举措", titles) == meant_table(" MEASURES", titles) == ("measures", None)
    assert meant_table("Measure", titles) == (None, "measures")
    assert meant_table("底稿", titles) == (None, None)
