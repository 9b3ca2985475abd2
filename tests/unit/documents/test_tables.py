"""Headers of columns, whatever the format of the table."""

import pytest

from nqpf.base.errors import Refused
from nqpf.documents.document import Piece
from nqpf.documents.tables import MOST_CELLS, Placed, table_pieces


def headers(cells, marked=0):
    return {piece.text: piece.cell.header for piece in table_pieces(3, cells, marked)}


def rows(*texts):
    return [Placed(row, column, text) for row, line in enumerate(texts) for column, text in enumerate(line)]


def test_the_first_row_is_the_header():
    assert headers(rows("ab", "cd", "ef")) == {"a": "", "b": "", "c": "a", "d": "b", "e": "a", "f": "b"}


def test_a_single_row_and_no_row_have_no_header():
    assert headers(rows("ab")) == {"a": "", "b": ""}
    assert list(table_pieces(0, [])) == []


def test_rows_that_are_marked_are_headers_all_of_them():
    assert headers(rows("ab", "cd", "ef"), marked=2)["e"] == "a c"


def test_a_title_across_the_table_is_no_header():
    cells = [Placed(0, 0, "附表", columns=2), *(cell for cell in rows("", "ab", "cd"))]
    assert headers(cells)["c"] == "a" and headers(cells, marked=1)["d"] == "b"
    more = [*cells, Placed(3, 0, "e")]
    assert headers(more, marked=3) == {"附表": "", "a": "", "b": "", "c": "", "d": "", "e": "a c"}
    assert headers(more, marked=2)["c"] == "a"


def test_a_header_of_two_rows_needs_all_its_cells_to_reach_over_both():
    grouped = [
        Placed(0, 0, "a", rows=2), Placed(0, 1, "b", columns=2), Placed(1, 1, "c"), Placed(1, 2, "d"),
        Placed(2, 0, "x"), Placed(2, 1, "y"), Placed(2, 2, "z"),
    ]  # fmt: skip
    assert headers(grouped) == {"a": "", "b": "", "c": "", "d": "", "x": "a", "y": "b c", "z": "b d"}
    mixed = [Placed(0, 0, "a", rows=2), Placed(0, 1, "b"), Placed(1, 1, "c"), Placed(2, 0, "x"), Placed(2, 1, "y")]
    assert headers(mixed) == {"a": "", "b": "", "c": "b", "x": "a", "y": "b"}


@pytest.mark.parametrize(("height", "header"), [(2, "a"), (3, "a"), (4, "")])
def test_a_header_has_three_rows_at_most(height, header):
    tall = [Placed(0, 0, "a", rows=height), Placed(0, 1, "b", columns=2), Placed(height, 0, "x"), Placed(9, 0, "y")]
    tall += [Placed(row, 1, f"c{row}") for row in range(1, height)]
    found = headers(tall)
    assert found["x"] == "a" and found["c1"] == ("" if header else "b")


def test_a_table_of_nothing_but_headers_has_none():
    only = [Placed(0, 0, "a", rows=2), Placed(0, 1, "b", columns=2), Placed(1, 1, "c"), Placed(1, 2, "d")]
    assert set(headers(only).values()) == {""}


def test_lines_of_a_header_and_texts_that_repeat_are_joined_and_said_once():
    cells = [Placed(0, 0, "目标\n值"), Placed(0, 1, "b"), Placed(1, 0, "目标\n值"), Placed(1, 1, ""), Placed(2, 0, "x")]
    assert [piece.cell.header for piece in table_pieces(0, cells, marked=2)][-1] == "目标 值"


def test_cells_over_several_columns_head_all_of_them():
    cells = [Placed(0, 0, "a", columns=2), Placed(0, 2, "b"), Placed(1, 0, "x"), Placed(1, 1, "y"), Placed(1, 3, "z")]
    assert headers(cells) == {"a": "", "b": "", "x": "a", "y": "a", "z": ""}


def test_numbers_of_cells_and_what_comes_after_them():
    cell = Placed(0, 0, "（一）甲", after=[Piece("注", "note")])
    first, note, second = table_pieces(0, [cell, Placed(0, 1, "乙", number="2.", automatic=True)])
    assert (first.number, note.kind, second.number, second.automatic) == ("（一）", "note", "2.", True)


def test_cells_that_cover_more_rows_than_any_table_has_are_refused():
    with pytest.raises(Refused, match="too large"):
        list(table_pieces(0, [Placed(0, 0, rows=MOST_CELLS + 1)]))
    assert len(list(table_pieces(0, [Placed(0, 0, rows=MOST_CELLS)]))) == 1
