"""A page as one kind of reader needs it: columns that say nothing to them are left out, however deep they stand."""

import pytest
from toy import say, toy_page

from nqpf.report.blocks.block import Cell, Column, Listing, Row, Table, number, text
from nqpf.report.blocks.heard import heard
from nqpf.report.blocks.page import Beside, Folded, Section
from nqpf.report.blocks.words import Run, words

LINE = Cell((Run(say("plan.yaml:3"), audience="editor"),))
COLUMNS = tuple(map(Column, map(say, ("Name", "Line", "Count", "Place"))))
ROWS = (Row((text("a"), LINE, number(0), Cell()), "a"), Row((text("b"), LINE, Cell(), Cell())))
TABLE = Table("t", say("A table"), COLUMNS, ROWS)


def columns(audience, table=TABLE):
    wrapped = Folded("f", words("f"), (Beside((table,)),))
    made = heard(toy_page()._replace(sections=(Section("s", say("s"), (wrapped,)),)), audience)
    (kept,) = made.sections[0].blocks[0].blocks[0].blocks
    assert {len(row.cells) for row in kept.rows} <= {len(kept.columns)}
    return [column.title.en for column in kept.columns]


@pytest.mark.parametrize(("audience", "kept"), [("editor", ["Name", "Line", "Count"]), ("reader", ["Name", "Count"])])
def test_columns_without_a_word_or_a_number_for_the_reader_are_left_out(audience, kept):
    assert columns(audience) == kept


def test_the_columns_that_name_a_row_stay_and_so_do_those_of_an_empty_table():
    assert columns("reader", TABLE._replace(head=2)) == ["Name", "Line", "Count"]
    assert columns("reader", TABLE._replace(rows=())) == ["Name", "Line", "Count", "Place"]


def test_what_is_for_one_reader_alone_is_for_no_other():
    table = TABLE._replace(columns=(*COLUMNS[:2], COLUMNS[2]._replace(audience="reader"), COLUMNS[3]))
    assert (columns("editor", table), columns("reader", table)) == (["Name", "Line"], ["Name", "Count"])
    points = Listing((LINE.words, words("b")))
    made = heard(toy_page()._replace(sections=(Section("s", say("s"), (points,)),)), "reader")
    assert made.sections[0].blocks == (Listing((words("b"),)),)


def test_nothing_else_changes():
    page = toy_page()
    assert heard(page, "reader") == page
