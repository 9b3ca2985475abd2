"""What is read of a Word document: what a reader of it sees, once each, and within bounds."""

import struct
import time
import zipfile
import zlib
from io import BytesIO

import pytest
from papers import MAIN, abstract, cell, docx, level, main, num, paragraph, row, run, style, table

from nqpf.base.errors import Refused
from nqpf.documents.word import reader
from nqpf.documents.word.reader import read_word


def texts(body, **parts):
    document = read_word(docx(body, **parts))
    return [document.said(block.extent) for block in document.blocks]


def test_paragraphs_and_tables_come_in_their_order():
    body = (
        paragraph("总体目标")
        + paragraph(run("到2027年，建成") + run("中试基地", "<w:b/>") + run("50家。"))
        + table(row(cell("指标"), cell("目标")), row(cell("强度"), cell("3.5%")))
        + paragraph("<w:r><w:t>保障措施</w:t><w:tab/><w:t>资金</w:t></w:r>")
        + paragraph()
    )
    assert texts(body) == ["总体目标", "到2027年，建成中试基地50家。", "指标", "目标", "强度", "3.5%", "保障措施 资金"]
    assert read_word(docx(body)).page_starts == ()


TRACKED = f"<w:ins>{run('80')}</w:ins><w:del><w:r><w:delText>50</w:delText></w:r></w:del>"
MOVED = f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>"
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
BOX = "<w:txbxContent>{}</w:txbxContent>"
SHAPE = (
    f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>{}"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


MATHS = "<m:r><m:t>{}</m:t></m:r>"
EQUATION = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{}</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("建成") + TRACKED + run("家"), ["建成80家"]),
        (MOVED, ["新"]),
        (run("甲") + CONTROL.format("", run("乙")) + run("丙"), ["甲乙丙"]),
        (run("甲") + CONTROL.format("<w:showingPlcHdr/>", run("单击此处输入文字")), ["甲"]),
        (run("甲") + run("删", "<w:strike/>") + run("删", "<w:dstrike/>"), ["甲"]),
        (run("乙", '<w:strike w:val="0"/>'), ["乙"]),
        (run("甲") + run("藏", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>'), ["甲乙"]),
        (run("甲") + run("藏", '<w:rStyle w:val="dim"/>') + run("乙", '<w:rStyle w:val="bold"/>'), ["甲乙"]),
        (f"<w:hyperlink>{run('网址')}</w:hyperlink><w:smartTag>{run('省')}</w:smartTag>", ["网址省"]),
        (run("见第") + FIELD.format("", run("3")) + run("章"), ["见第3章"]),
        (run("见") + FIELD.format(FIELD.format("", run("内")), run("外")), ["见外"]),
        (f"<w:fldSimple w:instr='DATE'>{run('今天')}</w:fldSimple>", ["今天"]),
        (f"<w:r><w:ruby><w:rt>{run('shuǐ')}</w:rt><w:rubyBase>{run('水')}</w:rubyBase></w:ruby></w:r>", ["水"]),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>", ["A-BC"]),
        ("<m:oMath><m:r><m:t>R=1</m:t></m:r></m:oMath>", ["R=1"]),
        (f"<m:oMath><m:f><m:num>{MATHS.format(1)}</m:num><m:den>{MATHS.format(2)}</m:den></m:f></m:oMath>", ["1/2"]),
        (
            f"<m:oMath><m:sSup><m:e>{MATHS.format(10)}</m:e><m:sup>{MATHS.format(4)}</m:sup></m:sSup></m:oMath>",
            ["10^4"],
        ),
        (run("10") + run("4", '<w:vertAlign w:val="superscript"/>') + run("吨CO"), ["10⁴吨CO"]),
        (
            run("CO") + run("2", '<w:vertAlign w:val="subscript"/>') + run("x", '<w:vertAlign w:val="baseline"/>'),
            ["CO₂x"],
        ),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>3</w:t></w:r>', ["≥3"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="x" w:char="F0FC"/></w:r>', ["√"]),
        ('<w:r><w:sym w:font="x" w:char="2460"/><w:sym w:font="x" w:char="zz"/><w:sym/></w:r>', ["①"]),
        (EQUATION.format(r"eq \o\ac(○,1)") + run("甲"), ["①甲"]),
        (EQUATION.format(r" EQ \o\ac(○, 21)") + run("甲"), ["㉑甲"]),
        (EQUATION.format(r"eq \o\ac(○,密)") + EQUATION.format(r"eq \f(1,2)") + run("甲"), ["密甲"]),
        (run("正文") + SHAPE.format(paragraph("框内"), paragraph("框内")) + run("续"), ["正文续", "框内"]),
        (f"<w:r><w:pict><v:textbox>{BOX.format(paragraph('旧框'))}</v:textbox></w:pict></w:r>", ["旧框"]),
        (
            f"<w:r><w:pict>{BOX.format(paragraph('甲') * 2)}</w:pict></w:r>{run('续')}<w:r><w:pict/></w:r>",
            ["续", "甲", "甲"],
        ),
        ("<w:r><w:t>省实施</w:t><w:br/><w:t>方案</w:t></w:r>", ["省实施方案"]),
        ("<w:r><w:t>the</w:t><w:br/><w:t>plan</w:t></w:r>", ["the plan"]),
        ("<w:r><w:t>目标</w:t><w:br/><w:t>（一）甲</w:t><w:cr/><w:t>2.乙</w:t></w:r>", ["目标", "（一）甲", "2.乙"]),
        ('<w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r>', ["前后"]),
    ],
)
def test_what_is_shown_of_a_paragraph(content, expected):
    styles = style("dim", kind="character") + style("bold", kind="character")
    styles = styles.replace("<w:pPr></w:pPr></w:style>", "<w:rPr><w:vanish/></w:rPr></w:style>", 1)
    assert texts(paragraph(content), styles=styles) == expected


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next():
    body = (
        paragraph("甲", num=1, level=0)
        + paragraph("乙", num=1, level=0, mark="<w:del/>")
        + paragraph("丙", num=1, level=0)
        + paragraph("<w:del><w:r><w:delText>丁</w:delText></w:r></w:del>", num=1, level=0, mark="<w:del/>")
        + paragraph("戊", num=1, level=0)
    )
    assert texts(body, numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0)) == ["1. 甲", "2. 乙丙", "3. 戊"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_nowhere_else():
    box = f"<w:r><w:pict><v:textbox>{BOX.format(paragraph('框'))}</v:textbox></w:pict></w:r>"
    last = cell(paragraph("甲", mark="<w:del/>"))
    body = table(row(last, cell("乙"))) + paragraph(run("丙") + box, mark="<w:del/>") + paragraph("丁")
    assert texts(body + paragraph("戊", mark="<w:moveFrom/>")) == ["甲", "乙", "框", "丙丁", "戊"]


def test_an_empty_paragraph_counts_and_shows_nothing():
    body = paragraph("甲", num=1) + paragraph(num=1) + paragraph("乙", num=1)
    assert texts(body, numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0)) == ["1. 甲", "3. 乙"]


def test_notes_come_once_after_the_paragraph_that_refers_to_them():
    notes = f'<w:footnote w:id="2">{paragraph("据统计。")}{paragraph("下同。")}</w:footnote>'
    ends = f'<w:endnote w:id="2">{paragraph("尾注。")}</w:endnote>'
    refers = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    document = read_word(
        docx(paragraph(run("甲") + refers + run("乙")) + paragraph(refers), footnotes=notes, endnotes=ends)
    )
    assert [(block.kind, document.said(block.extent)) for block in document.blocks] == [
        ("paragraph", "甲乙"), ("note", "据统计。 下同。"), ("note", "尾注。")
    ]  # fmt: skip


def test_headings_have_the_level_of_their_outline():
    styles = (
        style("a", called="heading 2")
        + style("b", based="c")
        + style("c", properties='<w:outlineLvl w:val="2"/>')
        + style("d", called="Title")
    )
    body = "".join(paragraph("题", style=name) for name in "abcd")
    body += paragraph("题", properties='<w:outlineLvl w:val="0"/>')
    body += paragraph("文", style="a", properties='<w:outlineLvl w:val="9"/>')
    document = read_word(docx(body, styles=styles))
    assert [block.level for block in document.blocks] == [2, 3, 3, 0, 1, 0]
    assert [block.kind == "heading" for block in document.blocks] == [True, True, True, False, True, False]


def test_a_table_of_contents_is_no_text():
    contents = CONTROL.format(
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>', paragraph("目录")
    )
    styles = style("T", called="toc 1")
    assert texts(contents + paragraph("一、总体要求 3", style="T") + paragraph("一、总体要求"), styles=styles) == [
        "一、总体要求"
    ]


def test_controls_and_customer_xml_around_paragraphs_are_looked_into():
    inner = paragraph("甲") + f"<w:customXml>{paragraph('乙')}</w:customXml>"
    rows = CONTROL.format("", row(CONTROL.format("", cell("丙")), cell("丁")))
    assert texts(CONTROL.format("", inner) + table(rows)) == ["甲", "乙", "丙", "丁"]


def grid(body):
    document = read_word(docx(body))
    return [
        (*block.cell[:3], block.cell.header, document.said(block.extent)) for block in document.blocks if block.cell
    ]


def test_merged_cells_are_one_piece_over_their_rows_and_columns():
    body = table(
        row(cell("领域", merge="restart"), cell("目标值", span=2), cell("单位", merge="restart")),
        row(cell(merge="continue"), cell("2026年"), cell("2027年"), cell(merge="continue")),
        row(cell("研发", merge="restart"), cell("3"), cell("4"), cell("%")),
        row(cell(merge="continue"), cell("合计", span=2), cell("家")),
    )
    assert grid(body) == [
        (0, 0, 0, "", "领域"), (0, 1, 0, "", "领域"), (0, 0, 1, "", "目标值"), (0, 0, 3, "", "单位"),
        (0, 1, 3, "", "单位"), (0, 1, 1, "", "2026年"), (0, 1, 2, "", "2027年"),
        (0, 2, 0, "领域", "研发"), (0, 3, 0, "领域", "研发"), (0, 2, 1, "目标值 2026年", "3"),
        (0, 2, 2, "目标值 2027年", "4"), (0, 2, 3, "单位", "%"), (0, 3, 1, "目标值 2026年", "合计"),
        (0, 3, 3, "单位", "家"),
    ]  # fmt: skip


def test_deleted_rows_and_cells_before_the_grid():
    body = table(
        row(cell("甲"), cell("乙")),
        row(cell("旧"), cell("旧"), properties="<w:del/>"),
        row(cell("丙"), properties='<w:gridBefore w:val="1"/>'),
    )
    assert grid(body) == [(0, 0, 0, "", "甲"), (0, 0, 1, "", "乙"), (0, 1, 1, "乙", "丙")]


def test_a_control_around_a_cell_keeps_its_place_in_the_grid():
    prompt = CONTROL.format("<w:showingPlcHdr/>", cell("单击"))
    assert grid(table(row(cell("甲"), prompt, cell("乙")))) == [
        (0, 0, 0, "", "甲"), (0, 0, 1, "", "单击"), (0, 0, 2, "", "乙")
    ]  # fmt: skip


def test_a_title_across_the_table_is_no_header_and_marked_rows_are():
    titled = table(row(cell("附表", span=2)), row(cell("序号"), cell("任务")), row(cell("1"), cell("建设")))
    assert [one[3] for one in grid(titled)] == ["", "", "", "序号", "任务"]
    marked = "<w:tblHeader/>"
    twice = table(
        row(cell("任务"), cell("单位"), properties=marked), row(cell("a"), cell("b"), properties=marked),
        row(cell("建设"), cell("甲局")),
    )  # fmt: skip
    assert [one[3] for one in grid(twice)] == ["", "", "", "", "任务 a", "单位 b"]


def test_numbers_within_cells_are_shown_even_alone():
    numbering = abstract(0, level(0, "decimal", "%1")) + num(1, 0)
    one = cell(paragraph(num=1))
    body = table(row(one, cell("甲")), row(one, cell(paragraph("乙") + paragraph("丙"))))
    assert texts(body, numbering=numbering) == ["1", "甲", "2", "乙\n丙"]


def test_a_table_within_a_cell_comes_after_it_and_a_frame_is_none():
    inner = table(row(cell("内1"), cell("内2")))
    assert grid(table(row(cell(paragraph("外1") + inner), cell("外2")))) == [
        (0, 0, 0, "", "外1"), (1, 0, 0, "", "内1"), (1, 0, 1, "", "内2"), (0, 0, 1, "", "外2")
    ]  # fmt: skip
    frame = table(row(cell(paragraph("专栏1") + paragraph("（一）建设") + table(row(cell("a"), cell("b"))))))
    assert texts(frame) == ["专栏1", "（一）建设", "a", "b"]


def test_a_cell_is_no_wider_than_word_allows():
    body = table(row(cell("合计", span=99999999), cell("x")), row(cell("a"), cell("b")))
    assert [one[2] for one in grid(body)] == [0, 63, 0, 1]


def test_a_strict_document_is_read_too():
    space, strict = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert texts("", **{MAIN: main(paragraph("文")).replace(space, strict)}) == ["文"]


def test_pictures_are_not_unpacked(monkeypatch):
    monkeypatch.setattr(reader, "MOST_UNPACKED", 100_000)
    assert texts(paragraph("文"), **{"word/media/a.png": b"x" * 9_000_000}) == ["文"]


EMPTY = docx("")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text", "规划".encode() * 99, EMPTY[:-30]])
def test_what_is_no_word_document_is_refused(data):
    with pytest.raises(Refused, match="not a Word document") as caught:
        read_word(data)
    assert caught.value.message.zh


@pytest.mark.parametrize("xml", ["", "<a/>", "<w:p>", main("")[:-20], "<?xml version='1.0'?><b xmlns='c'><d/></b>"])
def test_a_damaged_one_is_refused(xml):
    with pytest.raises(Refused, match="not a Word document"):
        read_word(docx(**{MAIN: xml}))


def test_an_archive_of_something_else_is_refused():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("mimetype", "application/epub+zip")
    with pytest.raises(Refused, match="not a Word document"):
        read_word(out.getvalue())


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_a_bomb_is_not_unpacked():
    started = time.process_time()
    bomb = docx(**{MAIN: b" " * (reader.MOST_UNPACKED + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(Refused, match="too large once it is unpacked"):
        read_word(bomb)
    assert time.process_time() - started < 20


def test_a_bomb_in_many_parts_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(reader, "MOST_UNPACKED", 50_000)
    parts = dict.fromkeys(("styles", "numbering", "footnotes"), "<!-- " + "x" * 20000 + " -->")
    with pytest.raises(Refused, match="too large"):
        read_word(docx(paragraph("文"), **parts))
    with pytest.raises(Refused, match="too large"):
        read_word(docx(**{f"p{n}": b"" for n in range(2_001)}))


def test_a_bomb_that_understates_its_size_yields_what_it_states():
    content = main("<w:p/>" * 1_000_000).encode()
    data = bytearray(docx(**{MAIN: content}))
    stated = struct.pack("<L", len(content))
    assert data.count(stated) == 2  # in the part's own header and in the directory
    kept = 400
    checks = [(struct.pack("<L", zlib.crc32(content)), struct.pack("<L", zlib.crc32(content[:kept])))]
    for old, new in ((stated, struct.pack("<L", kept)), *checks):
        data = data.replace(old, new)
    with pytest.raises(Refused):
        read_word(bytes(data))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "subset",
    ['<!ENTITY x SYSTEM "file:///etc/passwd">', f'<!ENTITY l0 "ha">{LAUGHS}', '<!ENTITY % p SYSTEM "a:b"> %p;', ""],
)
@pytest.mark.parametrize("part", [MAIN, "word/styles.xml", "_rels/.rels"])
def test_a_document_type_is_refused_where_entities_would_be(subset, part):
    doctype = f"<!DOCTYPE d [{subset}]>"
    xml = main(paragraph("文&x;&l9;" if subset and "%" not in subset else "文"), doctype)
    for data in (xml, xml.replace("UTF-8", "UTF-16").encode("utf-16")):
        with pytest.raises(Refused, match=r"no word processor writes|damaged" if data != xml else "no word processor"):
            read_word(docx(paragraph("文"), styles=style("a"), **{part: data}))


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize(
    "body",
    [
        paragraph(f"<w:r>{'<w:t>字</w:t>' * 300_000}</w:r>"),
        paragraph(f"<w:r><w:rPr><w:vanish w:val='0'/></w:rPr>{'<w:t>字</w:t><w:br/>' * 100_000}</w:r>"),
        "<w:p/>" * 300_000,
        table(*[row(cell("1", merge="restart" if n == 0 else "continue"), cell("2")) for n in range(20_000)]),
        table("<w:tr>" + "<w:tc/>" * 100_000 + "</w:tr>"),
        paragraph("<w:r><w:footnoteReference w:id='1'/></w:r>" * 100_000),
    ],
    ids=["runs", "walked", "empty", "merged", "wide", "notes"],
)
def test_much_of_one_kind_takes_no_time(body):
    started = time.process_time()
    read_word(docx(body, footnotes=f'<w:footnote w:id="1">{paragraph("注")}</w:footnote>'))
    assert time.process_time() - started < 20


@pytest.mark.parametrize("around", ["<w:customXml>{}</w:customXml>", table(row("<w:tc>{}</w:tc>", "<w:tc/>"))])
@pytest.mark.parametrize("depth", [40, 300, 5_000])
def test_deep_nesting_is_read_or_refused(around, depth):
    body = paragraph("文")
    opening, closing = around.split("{}")
    try:
        assert texts(opening * depth + body + closing * depth).count("文") == 1
    except Refused:
        assert depth > 40
