"""Comments in the margin of a Word document, or listed for a document of another format."""

from io import BytesIO
from zipfile import ZipFile

import docx
from lxml import etree
from sample import ROOT

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.documents.document import Extent
from nqpf.documents.reading import read_document
from nqpf.render.annotate.whole import render_annotated
from nqpf.report.annotations.view import Annotation, Annotations
from nqpf.report.places import PlaceView

DATA = (ROOT / "examples/region-sample.zh.docx").read_bytes()
HEADING = "建设中试基地"


def annotations(extent: Extent | None, page: int | None = None) -> Annotations:
    place = PlaceView("", both("三、重点任务 / （一）建设中试基地"), page, HEADING)
    other = PlaceView("", NO_TEXT, page, "建成中试\x1b基地3个")
    lines = (Text("Say who.", "请写明单位。"), both("（牵头单位：＿＿＿＿）"))
    notes = (Annotation(extent, place, lines), Annotation(extent, other, (Text("Check.", "请核对。"),)))
    return Annotations(both("方案"), (Text("In all.", "总评。"),), notes, 0, ())


def test_a_word_document_keeps_its_text_and_has_a_comment_for_each_and_one_for_the_whole():
    read = read_document(DATA, "a.docx")
    at = read.text.index(HEADING, read.text.index("三、"))
    made = render_annotated(DATA, read, annotations(Extent(at, at + len(HEADING))), "zh")
    assert read_document(made, "a.docx").text == read.text
    comments = etree.fromstring(ZipFile(BytesIO(made)).read("word/comments.xml"))
    assert ["".join(comment.itertext()) for comment in comments] == [
        "总评。", "请写明单位。（牵头单位：＿＿＿＿）", "请核对。",
    ]  # fmt: skip


def test_a_document_of_another_format_gets_a_list_with_pages_where_it_has_them():
    text = read_document("方案".encode(), "a.txt")
    for page, shown in ((3, " · 第 3 页"), (None, "")):
        made = docx.Document(BytesIO(render_annotated(b"", text, annotations(None, page), "zh")))
        assert "总评。" in [paragraph.text for paragraph in made.paragraphs]
        (table,) = made.tables
        assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [
            ["1", f"三、重点任务 / （一）建设中试基地{shown}\n请写明单位。\n（牵头单位：＿＿＿＿）"],
            ["2", f"{f'{shown} · '.removeprefix(' · ') if page else ''}“建成中试基地3个”\n请核对。"],
        ]
