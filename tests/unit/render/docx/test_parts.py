"""What a Word document is made of: styles, sheet, tables, charts, and the archive around them."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tried import examples

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Box, Look
from nqpf.report.blocks.words import words


def boxes(*rows):
    return [[Box([words(text)]) for text in row] for row in rows]


CHART = Chart("Scores 得分", ["P1 甲", "P2 a name that is longer than a line of it"], [43.25, 60.0], 8.0)


@pytest.fixture
def draft():
    return Draft("zh", Text("Plan", "规划"))


def opened(draft):
    return docx.Document(BytesIO(draft.close()))


def fonts(style):
    return style.element.rPr.find(qn("w:rFonts"))


@pytest.mark.parametrize(("language", "latin"), [("zh", "Times New Roman"), ("en", "Calibri")])
def test_body_text_is_song_and_its_latin_the_language_s(language, latin):
    document = opened(Draft(language, Text("x")))
    for name in ("Normal", "Table Text", "Formula", "Note", "List Number"):
        assert fonts(document.styles[name]).get(qn("w:eastAsia")) == "宋体"
        assert fonts(document.styles[name]).get(qn("w:ascii")) == latin


@pytest.mark.parametrize("name", ["Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"])
def test_headings_are_black_type_and_no_theme_overrules_them(draft, name):
    face = fonts(opened(draft).styles[name])
    assert (face.get(qn("w:eastAsia")), face.get(qn("w:ascii"))) == ("黑体", "Arial")
    assert not [key for key in face.attrib if "Theme" in key]


def test_chinese_text_is_marked_as_chinese(draft):
    document = opened(draft)
    (spoken,) = document.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert spoken.get(qn("w:eastAsia")) == "zh-CN"
    assert document.core_properties.language == "zh-CN"


@pytest.mark.parametrize(
    ("language", "foot"), [("zh", "第 {PAGE} 页 共 {NUMPAGES} 页"), ("en", "Page {PAGE} of {NUMPAGES}")]
)
def test_the_foot_numbers_pages_by_fields(language, foot):
    paragraph = opened(Draft(language, Text("x"))).sections[0].footer.paragraphs[0]
    told = ""
    for part in paragraph._p:
        if part.tag == qn("w:r"):
            told += "".join(text.text for text in part.iter(qn("w:t")))
        elif part.tag == qn("w:fldSimple"):
            told += f"{{{part.get(qn('w:instr'))}}}"
    assert told == foot


def test_the_sheet_is_a4(draft):
    section = opened(draft).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert round(section.page_width.cm - section.left_margin.cm - section.right_margin.cm, 1) == 16.6


def test_a_table_repeats_its_head_and_keeps_its_rows_whole(draft):
    draft.boxes((6.0, 2.0), boxes(["名称", "得分"], ["a", "1.0"], ["b", "2.0"]), Look(heads=1))
    (table,) = opened(draft).tables
    marks = [[mark.tag for mark in row._tr.trPr] for row in table.rows]
    assert marks == [[qn("w:cantSplit"), qn("w:tblHeader")], [qn("w:cantSplit")], [qn("w:cantSplit")]]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["名称", "得分"], ["a", "1.0"], ["b", "2.0"]]
    assert [round(cell.width.cm, 1) for cell in table.rows[1].cells] == [6.0, 2.0]
    assert not table.autofit


def test_headings_are_numbered_by_word_but_for_the_annex(draft):
    draft.heading(Text("One", "一章"))
    draft.heading(Text("Part", "一节"), 2)
    draft.heading(Text("Annex", "附录"), numbered=False, new_page=True)
    document = opened(draft)
    one, part, annex = document.paragraphs
    assert [paragraph.style.name for paragraph in (one, part, annex)] == ["Heading 1", "Heading 2", "Heading 1"]
    number = document.styles["Heading 1"].element.pPr.numPr.numId.val
    assert document.styles["Heading 2"].element.pPr.numPr.ilvl.val == 1
    assert one._p.pPr.numPr is None
    assert annex._p.pPr.numPr.numId.val == 0
    assert annex.paragraph_format.page_break_before
    lists = {one.get(qn("w:numId")): one for one in document.part.numbering_part.element.iter(qn("w:num"))}
    assert str(number) in lists


@pytest.mark.parametrize(("shape", "kind"), [("radar", "radarChart"), ("bars", "barChart")])
def test_a_chart_is_native_and_its_workbook_holds_the_same_figures(draft, shape, kind):
    getattr(draft, shape)(CHART)
    with ZipFile(BytesIO(draft.close())) as archive:
        xml = archive.read("word/charts/chart1.xml").decode()
        relations = archive.read("word/charts/_rels/chart1.xml.rels").decode()
        sheet = load_workbook(BytesIO(archive.read("word/embeddings/chart1.xlsx"))).active
        page = archive.read("word/document.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert f"<c:{kind}>" in xml
    assert re.findall(r"<c:v>([^<]*)</c:v>", xml)[-2:] == ["43.25", "60.0"]
    assert 'Target="../embeddings/chart1.xlsx"' in relations and 'externalData r:id="rId1"' in xml
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        [None, CHART.title], *([name, figure] for name, figure in zip(CHART.names, CHART.figures, strict=True)),
    ]  # fmt: skip
    assert (sheet.title, 'typeface="宋体"' in xml) == ("Sheet1", True)
    assert f'descr="Scores 得分: {CHART.names[0]} 43.25; {CHART.names[1]} 60.00"' in page
    assert "drawingml.chart+xml" in types


def test_charts_are_counted(draft):
    draft.radar(CHART)
    draft.bars(CHART)
    with ZipFile(BytesIO(draft.close())) as archive:
        assert {"word/charts/chart1.xml", "word/charts/chart2.xml"} <= set(archive.namelist())


def test_the_archive_holds_no_moment_and_nothing_of_the_template_s_author(draft):
    draft.radar(CHART)
    with ZipFile(BytesIO(draft.close())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert not [name for name in archive.namelist() if "thumbnail" in name]
    assert "dcterms" not in re.sub(r'xmlns:\w+="[^"]*"', "", core)
    assert "<dc:creator>nqpf</dc:creator>" in core and "<dc:title>规划</dc:title>" in core
    assert "python-docx" not in core


@settings(max_examples=examples(10), deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=20))
def test_any_text_is_read_back_as_a_reader_may_see_it(texts):
    draft = Draft("en", Text(texts[0]))
    for text in texts:
        draft.paragraph(Text(text))
    draft.boxes((6.0, 2.0), boxes(*([draft.say(text), "1"] for text in texts)), Look())
    document = opened(draft)
    wanted = list(map(plain, texts))
    assert [paragraph.text for paragraph in document.paragraphs][: len(texts)] == wanted
    assert [cell.text for cell in document.tables[0].columns[0].cells] == wanted


def test_a_paragraph_has_an_end(draft):
    draft.paragraph("中" * 100_000)
    assert len(opened(draft).paragraphs[0].text) == 4000
