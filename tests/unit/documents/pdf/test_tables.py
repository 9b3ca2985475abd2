"""Ruled tables: headers, merged cells, tables over pages."""

from pdfs import Page, pdf, ruled, typeset

from nqpf.documents.document import Cell, Document
from nqpf.documents.pdf import read_pdf

COLUMNS = [60.0, 110.0, 300.0, 520.0]
HEAD = ["序号", "任务", "牵头单位"]


def cells(document: Document) -> list[tuple[int, int, int, str, str]]:
    """Table, row, column, header and text of the cells."""
    return [(*block.cell, document.said(block.extent)) for block in document.blocks if block.cell]


def test_cells_have_their_row_column_and_header_and_lines_in_them_are_joined() -> None:
    page = typeset(["一、清单"], numbered=False)[0]
    ruled(page, COLUMNS, [600, 570, 520], [HEAD, ["1", "改善从县城到村庄的每一条道\n路并修桥", "县交通局"]])
    document = read_pdf(pdf(page))
    assert document.said(document.blocks[0].extent) == "一、清单"
    assert cells(document) == [
        (0, 0, 0, "", "序号"), (0, 0, 1, "", "任务"), (0, 0, 2, "", "牵头单位"),
        (0, 1, 0, "序号", "1"), (0, 1, 1, "任务", "改善从县城到村庄的每一条道路并修桥"),
        (0, 1, 2, "牵头单位", "县交通局"),
    ]  # fmt: skip


def test_paragraphs_of_a_cell_are_parted_by_a_line() -> None:
    page = Page()
    ruled(page, COLUMNS, [600, 570, 500], [HEAD, ["1", "修路。\n1.县城到村庄\n2.桥梁", "县交通局\n县农业农村局"]])
    assert [text for *_, text in cells(read_pdf(pdf(page)))][-2:] == [
        "修路。\n1.县城到村庄\n2.桥梁", "县交通局县农业农村局",
    ]  # fmt: skip


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    page = Page()
    rows = [HEAD, ["1", "修路", "县交通局"], ["", "修桥", "县水利局"], ["2", "建集市", ""]]
    ruled(page, COLUMNS, [600, 570, 540, 510, 480], rows)
    read = cells(read_pdf(pdf(page)))
    assert [(row, text) for _, row, column, _, text in read if column == 0] == [
        (0, "序号"),
        (1, "1"),
        (2, "1"),
        (3, "2"),
    ]
    assert [(row, text) for _, row, column, _, text in read if column == 2][-2:] == [(2, "县水利局"), (3, "县水利局")]


def test_a_header_of_two_rows_is_read_from_the_top() -> None:
    page = Page()
    columns = [60.0, 200.0, 300.0, 400.0]
    for y in (600, 540, 510):
        page.stroke(60, y, 400, y)
    page.stroke(200, 570, 400, 570)
    for x, top in ((60, 600), (200, 600), (300, 570), (400, 600)):
        page.stroke(x, top, x, 510)
    for x, y, text in ((65, 580, "任务"), (230, 580, "目标"), (210, 550, "2028年"), (310, 550, "2030年")):
        page.write(x, y, text, 12)
    for x, text in zip(columns, ("修路", "三条", "五条"), strict=False):
        page.write(x + 5, 520, text, 12)
    assert cells(read_pdf(pdf(page)))[-3:] == [
        (0, 2, 0, "任务", "修路"), (0, 2, 1, "目标 2028年", "三条"), (0, 2, 2, "目标 2030年", "五条"),
    ]  # fmt: skip


def test_a_table_goes_on_over_pages_without_its_repeated_header() -> None:
    pages = []
    for number in range(3):
        page = Page(842, 595)
        ruled(page, COLUMNS, [520, 490, 460], [HEAD, [str(number + 1), f"修第{number + 1}条路", "县交通局"]])
        page.write(400, 40, f"— {number + 1} —", 14)
        pages.append(page)
    document = read_pdf(pdf(*pages))
    read = cells(document)
    assert [(table, row, text) for table, row, column, header, text in read if header == "任务"] == [
        (0, 1, "修第1条路"), (0, 2, "修第2条路"), (0, 3, "修第3条路"),
    ]  # fmt: skip
    assert [text for *_, text in read].count("任务") == 1
    assert document.page(document.text.index("修第3条路")) == 3


def test_a_cell_that_the_end_of_a_page_cuts_reaches_on() -> None:
    first, second = Page(), Page()
    columns = [60.0, 150.0, 300.0, 400.0, 520.0]
    ruled(first, columns, [600, 570, 540], [["地区", "定位", "任务", "年份"], ["山谷镇", "集市", "修路", "2028"]])
    head = ["地区", "定位", "任务", "年份"]
    ruled(second, columns, [700, 670, 640], [head, ["续", "续", "修桥", "2029"]])
    second.drawn = [drawn for drawn in second.drawn if "续".encode("utf-16-be").hex() not in drawn]
    read = cells(read_pdf(pdf(first, second)))
    assert [(row, text) for _, row, column, _, text in read if column == 0] == [
        (0, "地区"),
        (1, "山谷镇"),
        (2, "山谷镇"),
    ]


def test_a_row_that_the_end_of_a_page_cuts_is_one() -> None:
    first, second = Page(), Page()
    columns = [60.0, 110.0, 295.0, 520.0]
    ruled(
        first,
        columns,
        [600, 570, 520],
        [HEAD, ["1", "改善从县城到村庄的每一条道\n路，让农产品从田间当天到达", "县交通局"]],
    )
    ruled(second, columns, [760, 730, 700, 670], [HEAD, ["续", "县城的市场。", "续"], ["2", "建集市。", "县商务局"]])
    second.drawn = [drawn for drawn in second.drawn if "续".encode("utf-16-be").hex() not in drawn]
    read = cells(read_pdf(pdf(first, second)))
    assert [(row, text) for _, row, column, _, text in read if column == 1] == [
        (0, "任务"), (1, "改善从县城到村庄的每一条道路，让农产品从田间当天到达县城的市场。"), (2, "建集市。"),
    ]  # fmt: skip


def test_tables_with_text_between_them_are_two() -> None:
    page = Page()
    for top in (700, 500):
        ruled(page, COLUMNS, [top, top - 30, top - 60], [HEAD, ["1", "修路", "县交通局"]])
    page.write(90, 570, "又一张表")
    document = read_pdf(pdf(page))
    assert [block.cell.table if block.cell else -1 for block in document.blocks] == [0] * 6 + [-1] + [1] * 6


def test_a_frame_around_a_page_changes_nothing() -> None:
    page = typeset(["改善道路，修好桥梁。"], numbered=False)[0]
    ruled(page, COLUMNS, [600, 570, 540], [HEAD, ["1", "修路", "县交通局"]])
    plain = read_pdf(pdf(page))
    ruled(page, [40, 560], [790, 60], [[""]])
    assert read_pdf(pdf(page)) == plain


def test_a_box_around_words_leaves_them_in_their_line() -> None:
    page = typeset(["改善道路，修好桥梁。"], numbered=False)[0]
    ruled(page, [150, 210], [760, 735], [[""]])
    assert read_pdf(pdf(page)).text == "改善道路，修好桥梁。"


def test_a_table_in_a_form_is_a_table() -> None:
    page, shifted = Page(), Page()
    ruled(page, COLUMNS, [600, 570, 540], [HEAD, ["1", "修路", "县交通局"]])
    shifted.drawn = ["q 0.5 0 0 0.5 40 90 cm /Drawn Do Q"]
    plain, drawn = read_pdf(pdf(page)), read_pdf(pdf(shifted, forms={"Drawn": "\n".join(page.drawn)}))
    assert [block.cell for block in drawn.blocks] == [block.cell for block in plain.blocks]
    assert drawn.text == plain.text


def test_a_drawing_with_lines_across_it_is_no_table() -> None:
    page = Page()
    ruled(page, [60, 120, 180, 240, 300, 360], [600, 560, 520, 480, 440, 400], [["续"] * 5] * 5)
    page.drawn = [drawn for drawn in page.drawn if "续".encode("utf-16-be").hex() not in drawn]
    for place in range(5):
        page.write(70 + 60 * place, 410 + 30 * place, f"{place}0", 9)
    assert {block.kind for block in read_pdf(pdf(page)).blocks} == {"paragraph"}


def test_cells_drawn_as_frames_of_their_own_are_cells() -> None:
    page = Page()
    for row, texts_of_row in enumerate([HEAD, ["1", "修路", "县交通局"]]):
        for column, text in enumerate(texts_of_row):
            left, right = COLUMNS[column : column + 2]
            page.drawn.append(f"{left} {570 - 30 * row} {right - left} 30 re S")
            page.write(left + 5, 580 - 30 * row, text, 12)
    assert cells(read_pdf(pdf(page)))[-1] == (*Cell(0, 1, 2, "牵头单位"), "县交通局")


def test_cells_drawn_as_thin_areas_are_cells() -> None:
    page = Page()
    ruled(page, COLUMNS, [600, 570, 540], [HEAD, ["1", "修路", "县交通局"]])
    lines = [drawn for drawn in page.drawn if drawn.endswith("S")]
    for drawn in lines:
        page.drawn.remove(drawn)
        _, _, x, y, _, to_x, to_y, *_ = drawn.split()
        page.drawn.append(f"{x} {y} {float(to_x) - float(x) or 0.5} {float(to_y) - float(y) or 0.5} re f")
    assert cells(read_pdf(pdf(page)))[-1] == (*Cell(0, 1, 2, "牵头单位"), "县交通局")
