import pytest

from nqpf.documents.document import Cell, Document, Extent, Piece, assemble
from nqpf.drafting.actions.sentences import find_sentences


def read(*pieces: Piece) -> Document:
    return assemble("txt", pieces)


def sentences(text: str) -> list[list[str]]:
    document = read(Piece(text))
    return [
        [document.said(clause) for clause in sentence.clauses]
        for sentence in find_sentences(document, Extent(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("建设织机园区，培养技工。开展巡检；发布清单！", [["建设织机园区", "培养技工"], ["开展巡检", "发布清单"]]),
        # Marks within brackets and quotation marks divide nothing.
        ("推广“看得懂，学得会。”课程，评选名师", [["推广“看得懂，学得会。”课程", "评选名师"]]),
        ("建设园区（含一期，二期），招商", [["建设园区（含一期，二期）", "招商"]]),
        # Brackets of two kinds, each with its own partner.
        ("建设园区。（责任：甲局〔牵头，下同〕，乙局。）", [["建设园区"], ["（责任：甲局〔牵头，下同〕，乙局。）"]]),
        # A mark whose partner is missing is none.
        ("建设（园区，培养技工", [["建设（园区", "培养技工"]]),
        ("建设园区），培养技工", [["建设园区）", "培养技工"]]),
        (
            "• Build a mill, e.g. for felt. Train 1,200 weavers.",
            [["Build a mill", "e.g. for felt"], ["Train 1,200 weavers"]],
        ),
        ("Build a mill, and train weavers", [["Build a mill", "train weavers"]]),
        ("Raise it to 3.5 % by 2027", [["Raise it to 3.5 % by 2027"]]),
        ("。，；", []),
    ],
)
def test_a_text_is_cut_at_its_marks(text, clauses):
    assert sentences(text) == clauses


def test_cells_and_notes_are_not_read_and_no_sentence_crosses_a_paragraph():
    document = read(
        Piece("建设园区"),
        Piece("牵头单位", kind="cell", cell=Cell(0, 0, 0)),
        Piece("注。", kind="note"),
        Piece("培养技工"),
    )
    found = find_sentences(document, Extent(0, len(document.text)))
    assert [document.said(sentence.extent) for sentence in found] == ["建设园区", "培养技工"]


def test_only_the_part_of_a_paragraph_that_lies_in_the_extent_is_read():
    document = read(Piece("一、总则"), Piece("1.织机改造。更新织机。培养技工。"), Piece("二、附则"))
    start = document.text.index("更新")
    found = find_sentences(document, Extent(start, document.text.index("\n二")))
    assert [document.said(sentence.extent) for sentence in found] == ["更新织机", "培养技工"]
