"""Where each character of a Word document's text is from."""

from commented import W
from hypothesis import given, settings
from papers import abstract, cell, docx, level, num, paragraph, row, run, table
from tried import examples
from wordbodies import FOOTNOTES, NUMBERING, STYLES, bodies

from nqpf.documents.document import Extent
from nqpf.documents.word.reader import read_word, traced_word

NUMBERED = {"numbering": abstract(1, level(0, "decimal", "%1.")) + num(1, 1)}


def first(traced, offset):
    return traced.origins.ends(Extent(offset, offset + 1))[0]


@settings(max_examples=examples(50))
@given(bodies)
def test_each_character_is_from_the_element_that_says_it(body):
    """What stands in a number, a note, a symbol or a field has the element that comes nearest."""
    data = docx(body, numbering=NUMBERING, styles=STYLES, footnotes=FOOTNOTES)
    traced = traced_word(data)
    assert traced.document == read_word(data)
    for offset, character in enumerate(traced.document.text):
        if character.isspace():
            continue
        element, at = first(traced, offset)
        assert element.getroottree().getroot() is traced.opened.root
        assert element.tag != W + "t" or not element.xpath("string()")[at].isspace()


def test_lines_that_were_joined_and_parted_keep_their_origins():
    body = paragraph(
        "<w:r><w:t>一、甲 </w:t><w:br/><w:t> 乙</w:t><w:br/><w:t>（二） 丙ab</w:t><w:br/><w:t>cd</w:t></w:r>"
    )
    traced = traced_word(docx(body))
    assert traced.document.text == "一、甲乙\n（二） 丙ab cd"
    for offset, character in enumerate(traced.document.text):
        if not character.isspace():
            element, at = first(traced, offset)
            assert element.text[at] == character


def test_a_number_a_note_and_an_empty_cell_have_what_is_nearest():
    note = "<w:r><w:t>甲</w:t><w:footnoteReference w:id='1'/></w:r>"
    body = paragraph(note, num=1) + table(row(cell(""), cell(paragraph("", num=1)), cell("乙")))
    traced = traced_word(docx(body, footnotes=f"<w:footnote w:id='1'>{paragraph('注')}</w:footnote>", **NUMBERED))
    assert traced.document.text == "1. 甲\n注\n\n2.\n乙"
    named = [(first(traced, offset)[0].tag.removeprefix(W), first(traced, offset)[1]) for offset in (0, 3, 5, 7, 8, 11)]
    assert named == [("t", 0), ("t", 0), ("footnoteReference", 0), ("tc", 0), ("p", 0), ("t", 0)]


def test_paragraphs_whose_mark_was_deleted_go_on_in_the_next():
    mark = "<w:del w:id='1'/>"
    traced = traced_word(docx(paragraph("甲乙", mark=mark) + paragraph(run("丙")) + paragraph("丁", mark=mark)))
    assert traced.document.text == "甲乙丙\n丁"
    assert [first(traced, offset)[0].text for offset in (0, 1, 2, 4)] == ["甲乙", "甲乙", "丙", "丁"]


def test_an_extent_ends_with_its_last_word():
    traced = traced_word(docx(paragraph("甲乙") + paragraph("丙丁")))
    (start, begin), (end, last) = traced.origins.ends(Extent(1, 5))
    assert (start.text[begin], end.text[last]) == ("乙", "丁")
    assert traced.origins.ends(Extent(99, 99)) is not None
    assert traced_word(docx("")).origins.ends(Extent(0, 0)) is None
