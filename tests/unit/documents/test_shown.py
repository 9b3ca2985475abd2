from nqpf.documents.document import Cell, Piece, assemble
from nqpf.documents.shown import shown_lines

PIECES = [
    Piece("实施方案", "heading", page=2),
    Piece("一、目标", "heading", "一、", 2, automatic=True, page=2),
    Piece("1.到2027年跨页", number="1.", page=2, turns=(4,)),
    Piece("据统计。", "note", page=3),
    Piece("指标", "cell", page=3, cell=Cell(0, 0, 0)),
    Piece("值", "cell", page=3, cell=Cell(0, 0, 1)),
    Piece("甲\n乙", "cell", page=3, cell=Cell(0, 1, 0, "指标"), rows=2),
    Piece("5", "cell", page=3, cell=Cell(0, 1, 1, "值")),
    Piece("6", "cell", page=3, cell=Cell(0, 2, 1, "值")),
    Piece("尾", page=4),
]
DOCUMENT = assemble("pdf", PIECES, pages=5, unread=[1, 5])


def test_pages_numbers_headings_tables_and_notes_are_shown_in_both_languages():
    assert list(shown_lines(DOCUMENT, "zh")) == [
        "—— 第 1 页为图片，未能读取 ——", "—— 第 2 页 ——", "# 实施方案", "## [一、] 目标", "1.到2027年跨页",
        "—— 第 3 页 ——", "注：据统计。", "表 1：", "| 指标 | 值 |", "| 甲 乙 | 5 |", "| 甲 乙 | 6 |",
        "—— 第 4 页 ——", "尾", "—— 第 5 页为图片，未能读取 ——",
    ]  # fmt: skip
    english = list(shown_lines(DOCUMENT, "en"))
    assert english[0] == "--- page 1: an image, nothing could be read ---"
    assert {"--- page 2 ---", "note: 据统计。", "table 1:"} < set(english)


def test_a_document_without_pages_has_no_marks_of_them():
    assert list(shown_lines(assemble("docx", [Piece("a"), Piece("b")]), "en")) == ["a", "b"]
    assert list(shown_lines(assemble("txt", []), "en")) == []
