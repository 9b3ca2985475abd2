"""Where the marks of a comment stand: at its words where Word allows it, else around what they are part of."""

import re

import pytest
from commented import parts, ranges, without
from papers import MAIN, abstract, cell, docx, level, num, paragraph, row, run, table
from wordbodies import BOX, FIELD_MARK, INSTRUCTION, RUBY

from nqpf.documents.document import Extent
from nqpf.documents.finding import find_quote
from nqpf.documents.word.reader import read_word
from nqpf.render.annotate.comment import Comment
from nqpf.render.annotate.word import annotated

FIELD = FIELD_MARK.format("begin") + INSTRUCTION.format("REF a") + FIELD_MARK.format("separate") + "{}"
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
NOTE = "<w:r><w:t>正文</w:t><w:footnoteReference w:id='1'/><w:t>续</w:t></w:r>"
LISTED = {"numbering": abstract(1, level(0, "chineseCounting", "%1、")) + num(1, 1)}
NOTED = {"footnotes": f"<w:footnote w:id='1'>{paragraph('注解文字')}</w:footnote>"}


def marked(body, *quotes, **given):
    """The XML with a comment on each quote, and what each is on."""
    before = docx(body, **given)
    document = read_word(before)
    comments = [Comment(find_quote(document, quote), ("说明",)) for quote in quotes]
    assert all(comment.extent for comment in comments)
    xml = parts(annotated(before, comments))[MAIN]
    numbers = [str(number) for number in range(len(quotes))]
    assert without(xml, numbers) == without(parts(before)[MAIN], numbers)
    return xml.decode(), list(ranges(xml, numbers).values())


@pytest.mark.parametrize(
    ("body", "quote", "said"),
    [
        (paragraph(run("到2027年，") + run("建成", "<w:b/>") + run("基地")), "27年，建成基", "27年，建成基"),
        (paragraph("甲　 乙丙"), "乙", "　 乙"),
        (paragraph("<w:r><w:t>甲&amp;乙&#20013;丙\U00020000丁</w:t></w:r>"), "中丙\U00020000", "中丙\U00020000"),
        (paragraph("<w:r><w:t>甲\r\n乙丙丁</w:t></w:r>"), "丙", "丙"),
        (paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>"), "乙丙", "乙丙"),
        (paragraph("<w:r><w:t>甲乙<!-- x -->丙</w:t></w:r>" + run("丁")), "乙", "甲乙丙"),
        (paragraph(run("前") + f"<w:ins w:id='9'>{run('插入文字')}</w:ins>" + run("后")), "入文", "入文"),
        (paragraph(run("前") + f"<w:hyperlink>{run('链接文字')}</w:hyperlink>" + run("后")), "接文字后", "接文字后"),
        (paragraph(run("前") + CONTROL.format("", run("控件文字")) + run("后")), "件文", "件文"),
        (paragraph(run("前") + CONTROL.format("<w:text/>", run("控件文字")) + run("后")), "件文", "控件文字"),
        (CONTROL.format("", paragraph("控件文字")) + paragraph("后"), "件文", "件文"),
        (table(row(cell("甲"), cell("单元格内文字"))), "元格", "元格"),
        (table(row(cell("甲", merge="restart"), cell("乙丙丁"))), "丙", "丙"),
        (paragraph("上段文字") + paragraph("下段文字"), "文字下段", "文字下段"),
        (paragraph(run("前") + FIELD.format(run("结果文字")) + FIELD_MARK.format("end")), "果文", "结果文字"),
        (paragraph(run("前") + FIELD.format(run("没有结束"))), "有结", "有结"),
        (paragraph(f"<w:r><w:t>前</w:t>{RUBY.format('澄湖')}<w:t>后</w:t></w:r>"), "澄湖", "yin澄湖"),
        (paragraph(run("前") + "<m:oMath><m:r><m:t>x=y</m:t></m:r></m:oMath>" + run("后")), "=y后", "后"),
        (paragraph(run("10") + run("4", "<w:vertAlign w:val='superscript'/>") + run("平")), "⁴平", "4平"),
    ],
)
def test_a_range_is_on_its_words(body, quote, said):
    assert marked(body, quote)[1] == [said]


def test_runs_are_parted_only_where_they_must_be_and_blanks_kept_where_there_are_some():
    xml, _ = marked(paragraph("<w:r><w:t>甲乙 丙</w:t></w:r><w:r><w:tab/><w:t>丁</w:t></w:r>"), "乙", "丙丁")
    parted = '<w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:t xml:space="preserve"> 丙</w:t></w:r>'
    shown = re.sub('<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:comment[^>]*></w:r>|<w:comment[^>]*>', "", xml)
    assert parted + "<w:r><w:tab/><w:t>丁</w:t></w:r>" in shown


def test_a_quote_that_begins_in_an_automatic_number_begins_with_the_text_behind_it():
    assert marked(paragraph("任务一", num=1) + paragraph("任务二", num=1), "二、任务", **LISTED)[1] == ["任务"]


def test_what_stands_in_a_note_or_a_box_is_commented_where_it_hangs():
    xml, said = marked(paragraph(NOTE), "注解", **NOTED)
    assert said == [""]
    assert '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference' in xml
    xml, said = marked(paragraph(f"<w:r><w:t>前</w:t>{BOX.format(paragraph('框内文字'))}</w:r>"), "内文")
    assert said == ["框内文字框内文字"]  # in the box and in what stands in for it
    assert '<w:commentRangeStart w:id="0"/><w:r><mc:AlternateContent>' in xml


def test_a_range_that_would_end_before_it_begins_is_on_its_first_word():
    assert marked(paragraph(NOTE), "续注解文字", **NOTED)[1] == ["续"]


def test_comments_share_places():
    body = paragraph(run("甲乙丙丁戊", "<w:b/>"))
    assert marked(body, "甲乙", "丙丁", "乙丙", "甲乙丙丁戊", "丙")[1] == ["甲乙", "丙丁", "乙丙", "甲乙丙丁戊", "丙"]


@pytest.mark.parametrize("empty", ["<w:p/>", "<w:p w:rsidR='1' />", "<w:p></w:p>", "<w:p><w:pPr/><w:r/></w:p>"])
def test_an_empty_cell_is_commented_all_the_same(empty):
    before = docx(table(row(cell("甲"), cell(empty)), row(cell("乙"), cell("丙"))))
    (block,) = (block for block in read_word(before).blocks if block.extent.start == block.extent.end)
    xml = parts(annotated(before, [Comment(block.extent, ("空",)), Comment(block.extent, ("也空",))]))[MAIN]
    assert ranges(xml, "01") == {"0": "", "1": ""}
    assert without(xml, "01") == without(parts(before)[MAIN], "01")
    assert read_word(annotated(before, [Comment(block.extent, ("空",))])) == read_word(before)


def test_the_mark_is_behind_the_first_paragraph_of_a_control():
    """LibreOffice 7 loses what comes before the mark of a comment within it."""
    xml, said = marked(CONTROL.format("", paragraph("控件文字")) + paragraph(run("后文")), "件文")
    assert said == ["件文"]
    assert xml.index("控") < xml.index("commentRangeEnd") < xml.index("commentReference") < xml.index("后文")
    assert xml.index("</w:sdt>") < xml.index("commentReference")


def test_blank_words_and_none_are_on_the_paragraph_and_the_title():
    before = docx(paragraph() + paragraph("标题") + paragraph("甲 乙"))
    xml = parts(annotated(before, [Comment(None, ("一",)), Comment(Extent(4, 5), ("二",))]))[MAIN]
    assert ranges(xml, "01") == {"0": "标题", "1": "甲 乙"}


def test_a_document_without_a_text_is_commented_at_its_first_paragraph():
    xml = parts(annotated(docx("<w:p/>"), [Comment(None, ("空文档",))]))[MAIN]
    assert ranges(xml, "0") == {"0": ""}
