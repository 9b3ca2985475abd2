"""Pages of blocks as Word documents: every kind, a first page, an annex, and no text that acts."""

import re
from io import BytesIO
from itertools import cycle
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hostile import ACTIVE, TEXTS
from openpyxl import load_workbook
from toy import all_kinds, kinds_in, toy_page, with_texts

from nqpf.base.language import Text
from nqpf.render.docx.limits import PROPERTY
from nqpf.render.docx.whole import KINDS, render
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Folded, Page, Section
from nqpf.report.blocks.pictures import WhatIf
from nqpf.report.blocks.words import Run, words

CHARTS = {
    "barChart": [[None, "Some bars", "target"], ["Apples", 0, 2], ["Pears", 1, 2], ["Plums", 2, 2]],
    "radarChart": [[None, "A radar", "target"], ["A0 Apples", 0, None], ["A1 Pears", 30, 50], ["A2 Plums", 60, 50]],
    "scatterChart": [
        [None, "D = 0.5"], [100, 6.25], [50, 12.5], [25, 25], [12.5, 50], [6.25, 100], [None, None],
        [None, "D1 Hand and eye"], [80, 20],
    ],
    "barChart ": [[None, "Ranges"], ["Apples", 41]],
}  # fmt: skip


def rendered(page, language="en"):
    return render(page, Options(language=language))


def opened(page, language="en"):
    return docx.Document(BytesIO(rendered(page, language)))


def page_of(*sections, **more):
    return Page(("toy",), Text(), Text("Page"), (), sections)._replace(**more)


def section(*blocks, id="s", title="Part", depth="body"):
    return Section(id, Text(title), blocks, depth)


def styled(document, *names):
    return [one.text for one in document.paragraphs if one.style.name in names]


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def table_of(document, head):
    (found,) = [cells(one) for one in document.tables if cells(one)[0][0] == head]
    return found


def parts(page):
    with ZipFile(BytesIO(rendered(page))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_kind_of_block_is_drawn():
    assert set(KINDS) == all_kinds() == kinds_in(toy_page())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_s_parts_are_in_their_order_and_language(language):
    page, document = toy_page(), opened(toy_page(), language)
    said = [one.text for one in document.paragraphs]
    assert said[:3] == [page.product.in_language(language), page.title.in_language(language), "toy.yaml"]
    assert styled(document, "Heading 1", "Annex Heading") == [one.title.in_language(language) for one in page.sections]
    assert said[-1] == Text("Made of toy", "中文Made of toy").in_language(language)


def test_what_stands_first_has_a_page_of_its_own_without_numbers_and_the_annex_begins_a_page():
    document = opened(toy_page())
    heads = [one for one in document.paragraphs if one.style.name in ("Heading 1", "Annex Heading")]
    assert [bool(one.paragraph_format.page_break_before) for one in heads] == [False, True, False, True]
    first, body, _, annex = heads
    assert first._p.pPr.numPr.numId.val == 0 and body._p.pPr.numPr is None
    number = annex.style.element.pPr.numPr.numId.val
    assert number not in (0, document.styles["Heading 1"].element.pPr.numPr.numId.val)
    assert f'w:numId="{number}"' in document.part.numbering_part.element.xml


def test_a_page_of_one_depth_has_no_break():
    made = opened(page_of(section(b.Paragraph(words("x"))), section(b.Paragraph(words("y")), id="t")))
    assert not [one for one in made.paragraphs if one.paragraph_format.page_break_before]


def test_headings_go_down_one_level_at_a_time_and_are_numbered_in_the_body_alone():
    inner = Folded("g", words("Inner"), (b.Heading(Text("Deep")),))
    parts_of = (b.Heading(Text("Below")), Folded("f", words("Fold"), (inner,)))
    document = opened(page_of(*(section(*parts_of, id=depth, depth=depth) for depth in ("first", "body", "annex"))))
    heads = [one for one in document.paragraphs if "Heading" in one.style.name][1:5]
    assert [one.style.name for one in heads] == ["Heading 2", "Heading 2", "Heading 3", "Heading 3"]
    numbers = [one._p.pPr.numPr is None for one in document.paragraphs if one.style.name == "Heading 2"]
    assert numbers == [False, False, True, True, False, False]


def test_what_is_meant_for_editors_alone_leaves_no_empty_line():
    for_editors = words(Run(Text("plan.yaml:1"), audience="editor"))
    said = page_of(section(b.Paragraph(for_editors), b.Listing((for_editors, words("point")))), lead=(for_editors,))
    assert [one.text for one in opened(said).paragraphs if one.style.name != "Gap"][1:] == ["Part", "point"]


def test_figures_are_printed_in_their_form():
    document = opened(toy_page())
    assert table_of(document, "Toyness / 100") == [
        ["Toyness / 100", "Use"], ["41.2", "not rated"], ["Playful\nhow much of a toy it is", "too few\na detail"],
    ]  # fmt: skip
    assert table_of(document, "Fruit")[2] == ["Pears", "1", "3.2", "+0.3", "33%", "0.33", "+0.33", "0.5"]
    assert [["Name", "value"], ["Weight", "25%"]] in list(map(cells, document.tables))
    assert table_of(document, "No.")[1:] == [
        ["1", "Buy apples see proof\nmissing: a basketsection 3, p. 4\nfix: buy one", "+1.2", "+0.5"],
        ["", "together", "+1.2", ""],
    ]  # fmt: skip
    assert table_of(document, "Severity")[1] == ["warning", "soft\ncool it", "section 3, p. 4"]
    assert table_of(document, "Low\n< 30") == [["Low\n< 30", "High\n▲ 41.2"]]


def test_shaded_values_have_the_darker_ground_the_more_they_are():
    columns = (b.Column(Text("N"), "points", drawn="shade"), b.Column(Text("S"), "share", drawn="shade"))
    cells_of = tuple((b.number(points), b.number(share)) for points, share in ((0, 1), (50, 0.5), (100, None)))
    (table,) = opened(page_of(section(b.Table("t", Text("T"), columns, tuple(map(b.Row, cells_of)))))).tables
    grounds = [[shade.get(qn("w:fill")) for shade in row._tr.iter(qn("w:shd"))] for row in table.rows]
    assert grounds[1:] == [["FFFFFF", "7FA3C7"], ["BFD1E3", "BFD1E3"], ["7FA3C7"]]


def test_tones_are_styles_and_each_differs_in_more_than_its_colour():
    document = opened(toy_page())
    runs = {run.text: run for one in document.paragraphs for run in one.runs}
    assert [runs[text].style.name for text in ("code", " good", " poor")] == ["ToneCode", "ToneGood", "TonePoor"]
    judging = [document.styles[name].font for name in ("ToneGood", "ToneFair", "TonePoor")]
    assert [(font.bold, font.italic) for font in judging] == [(True, None), (None, True), (True, True)]
    assert "`" not in "".join(one.text for one in document.paragraphs)


def test_only_what_readers_of_the_document_need_is_said():
    said = "".join(
        text for part in parts(toy_page()).items() if part[0] == "word/document.xml" for text in [part[1].decode()]
    )
    assert "section 3, p. 4" in said and "toy.yaml:3" not in said


def test_links_lead_to_bookmarks_and_those_without_a_place_are_plain_text():
    words_of = words(Run(Text("there"), to="t"), Run(Text("row"), to="r"), Run(Text("nowhere"), to="q"))
    table = b.Table("t", Text("T"), (b.Column(Text("N")),), (b.Row((b.text("x"),), "r"), b.Row((b.text("y"),), "r")))
    body = opened(page_of(section(b.Paragraph(words_of), table))).element.body
    links = {
        link.get(qn("w:anchor")): "".join(text.text for text in link.iter(qn("w:t")))
        for link in body.iter(qn("w:hyperlink"))
    }
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert list(links.values()) == ["there", "row"]
    assert set(links) <= set(marks) and len(marks) == len(set(marks))
    assert "nowhere" in "".join(text.text for text in body.iter(qn("w:t")))


def test_charts_are_native_with_their_figures_behind_them_and_their_words_for_who_cannot_see_them():
    found = parts(toy_page())
    for number, (kind, rows) in enumerate(CHARTS.items(), start=1):
        xml = found[f"word/charts/chart{number}.xml"].decode()
        sheet = load_workbook(BytesIO(found[f"word/embeddings/chart{number}.xlsx"])).active
        assert f"<c:{kind.strip()}>" in xml
        assert [[cell.value for cell in row] for row in sheet.rows] == rows
        for cell, value in re.findall(r"<c:f>Sheet1!\$([A-C]\$\d+)</c:f><c:strCache>.*?<c:v>([^<]*)</c:v>", xml):
            assert sheet[cell.replace("$", "")].value == value
    assert re.findall(r'descr="([^"]*)"', found["word/document.xml"].decode()) == [
        "Some bars: Apples 0 of 3; Pears 1 of 3; Plums 2 of 3",
        "A radar: A0 Apples 0.0; A1 Pears 30.0; A2 Plums 60.0",
        "A plane (Hand, Eye): D1 Hand and eye 80.0, 20.0",
        "Ranges: Apples 20.0 – 60.0",
    ]
    ranges = re.findall(r"<c:(minus|plus)>.*?<c:v>([\d.]+)</c:v>", found["word/charts/chart4.xml"].decode())
    assert ranges == [("plus", "19"), ("minus", "21")]


def test_a_section_of_nothing_but_what_is_tried_out_is_left_out():
    (tried,) = [one for one in toy_page().sections[2].blocks if isinstance(one, WhatIf)]
    assert styled(opened(page_of(section(tried))), "Heading 1") == []


@pytest.mark.parametrize("first", range(0, len(TEXTS), 4))
def test_no_text_of_a_page_acts_or_breaks_the_document(first):
    texts, chosen = cycle((*TEXTS[first:], *TEXTS[:first])), {}
    # The same words stay the same: gains of one figure are one column.
    page = with_texts(toy_page(), lambda old: old and chosen.setdefault(old, f"{next(texts)}{old}"))
    document, plain = opened(page, "zh"), opened(toy_page(), "zh")
    body, usual = ([part.tag for part in one.element.body.iter() if part.tag != qn("w:r")] for one in (document, plain))
    kept = (qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:hyperlink"), qn("w:bookmarkStart"), qn("w:drawing"))
    assert [tag for tag in body if tag in kept] == [tag for tag in usual if tag in kept]
    said = [text.text or "" for text in document.element.body.iter(qn("w:t"))]
    assert all(len(text) <= 4100 and not ACTIVE.search(text) for text in said)


@pytest.mark.parametrize("title", ["T" * 256, "题" * 256, "题" * 2000, "\N{GRINNING FACE}" * 256])
def test_a_long_title_is_cut_among_the_properties_alone(title):
    document = opened(toy_page()._replace(title=Text(title)))
    assert len(document.core_properties.title) == PROPERTY
    assert title in styled(document, "Title")


def test_the_same_page_gives_the_same_bytes_without_any_moment():
    page = toy_page()
    assert rendered(page) == rendered(page)
    with ZipFile(BytesIO(rendered(page))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_table_of_more_columns_than_word_takes_comes_in_parts():
    columns = tuple(b.Column(Text(f"C{n}"), "count" if n else "text") for n in range(100))
    rows = (b.Row((b.text("a"), *(b.number(n) for n in range(1, 100)))),)
    tables = opened(page_of(section(b.Table("t", Text("T"), columns, rows)))).tables
    assert [len(table.columns) for table in tables] == [63, 38]
    assert [cell for table in tables for cell in cells(table)[1][1:]] == [str(n) for n in range(1, 100)]


@pytest.mark.parametrize(("rows", "style"), [(5, "TableText"), (60, "SmallText")])
def test_a_first_page_with_much_on_it_is_set_small(rows, style):
    table = b.Table("t", Text("T"), (b.Column(Text("N")),), tuple(b.Row((b.text("x"),)) for _ in range(rows)))
    first = opened(page_of(section(table, depth="first"), section(table, id="b"))).tables
    assert [one.rows[1].cells[0].paragraphs[0].style.style_id for one in first] == [style, "TableText"]


def test_a_long_table_has_all_its_rows_and_repeats_its_head():
    columns = (b.Column(Text("Name"), room=2), b.Column(Text("N"), "count"), b.Column(Text("Words"), room=3))
    rows = tuple(b.Row((b.text(f"row {n}"), b.number(n), b.text("词" * (n % 40))), f"r{n}") for n in range(300))
    (table,) = opened(page_of(section(b.Table("t", Text("Part"), columns, rows)))).tables
    assert len(table._tbl.tr_lst) == 301
    assert [bool(row.trPr.find(qn("w:tblHeader")) is not None) for row in table._tbl.tr_lst[:2]] == [True, False]


def test_lines_of_a_file_keep_the_blanks_before_them():
    texts = [one.text for one in opened(page_of(section(b.sample("a:\n    - b")))).paragraphs]
    assert texts[texts.index("a:") + 1] == "    - b"
