"""The package of a Word document with comments: what is added to it, and all else as it was."""

from io import BytesIO

import docx as python_docx
import pytest
from commented import parts, ranges
from lxml import etree
from papers import MAIN, W, docx, main, paragraph, part, run

from nqpf.base.errors import Refused
from nqpf.documents.finding import find_quote
from nqpf.documents.word.reader import read_word
from nqpf.render.annotate.comment import Comment
from nqpf.render.annotate.word import annotated

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
BODY = paragraph("方案") + paragraph(run("到2027年，") + run("建成基地") + run("50家。"))
PACKAGE = {"[Content_Types].xml": TYPES}
RELATIONS = "word/_rels/document.xml.rels"


def relations(*added):
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(added)}</Relationships>'


def relation(name, kind, target):
    return f'<Relationship Id="{name}" Type="{KINDS}/{kind}" Target="{target}"/>'


def of(data, *said):
    """The document with a comment on the base, and one more for each text."""
    extent = find_quote(read_word(data), "建成基地50家")
    return annotated(data, [Comment(None, ("总评",)), *(Comment(extent, (text,)) for text in said)])


def test_word_reads_the_comments():
    data = docx(BODY, **PACKAGE)
    out = of(data, "缺牵头单位")
    assert read_word(out) == read_word(data)
    assert [(each.author, each.initials, each.text) for each in python_docx.Document(BytesIO(out)).comments] == [
        ("nqpf", "nqpf", "总评"),
        ("nqpf", "nqpf", "缺牵头单位"),
    ]
    assert of(data, "缺牵头单位") == out


def test_without_comments_nothing_is_written():
    data = docx(BODY)
    assert annotated(data, []) == data


def test_comments_say_what_is_safe_to_show():
    data = docx(BODY, **PACKAGE)
    out = annotated(data, [Comment(None, ("a<b>&\x07\u202e\ud800\n“c”", "##[group]", ""))])
    (comment,) = python_docx.Document(BytesIO(out)).comments
    assert comment.text == "a<b>& “c”\n## [group]\n"
    assert parts(out)["word/comments.xml"].count(b"annotationRef") == 1


def test_comments_that_exist_are_kept():
    own = "<w:comment w:id='4' w:author='甲'><w:p><w:r><w:t>原有</w:t></w:r></w:p></w:comment>"
    extended = b"<x/>"
    body = "<w:p><w:commentRangeStart w:id='7'/></w:p>" + BODY
    data = docx(
        body,
        **PACKAGE,
        **{
            RELATIONS: relations(relation("rId1", "comments", "comments.xml")),
            "word/comments.xml": part("comments", own),
            "word/commentsExtended.xml": extended,
        },
    )
    new, old = parts(of(data, "新增")), parts(data)
    assert new["word/comments.xml"].startswith(old["word/comments.xml"].removesuffix(b"</w:comments>"))
    assert new["word/commentsExtended.xml"] == extended
    assert new[RELATIONS] == old[RELATIONS]
    assert set(ranges(new[MAIN], ["8", "9"])) == {"8", "9"}


@pytest.mark.parametrize("highest", [2**31 - 2, 2**31 - 1])
def test_numbers_stay_within_what_word_counts(highest):
    data = docx(f"<w:p><w:commentRangeStart w:id='{highest}'/><w:commentRangeStart w:id='x'/></w:p>" + BODY, **PACKAGE)
    assert set(ranges(parts(of(data, "新增"))[MAIN], "01")) == {"0", "1"}


@pytest.mark.parametrize("listed", ["<w:comments xmlns:w='{}'/>", "<comments xmlns='{}'></comments>"])
def test_an_empty_list_of_comments_is_filled(listed):
    given = {RELATIONS: relations(relation("rId1", "comments", "/word/notes/c.xml"))}
    out = parts(of(docx(BODY, **PACKAGE, **given, **{"word/notes/c.xml": listed.format(W)}), "一"))
    assert len(etree.fromstring(out["word/notes/c.xml"])) == 2
    assert b'PartName="/word/notes/c.xml"' in out["[Content_Types].xml"]


def test_a_part_whose_type_is_stated_keeps_it():
    given = {
        RELATIONS: relations(relation("rId1", "comments", "c.xml")),
        "word/c.xml": f"<w:comments xmlns:w='{W}'/>",
        "[Content_Types].xml": TYPES.replace(
            "<Override", '<Override PartName="/Word/C.xml" ContentType="x"/><Override', 1
        ),
    }
    data = docx(BODY, **given)
    assert parts(of(data, "一"))["[Content_Types].xml"] == parts(data)["[Content_Types].xml"]


def test_a_part_and_a_relation_get_names_that_are_free():
    given = {
        RELATIONS: relations(relation("rId1", "theme", "t.xml"), relation("RID2", "theme", "t.xml")),
        "word/comments.xml": "<x/>",
    }
    out = parts(of(docx(BODY, **PACKAGE, **given), "一"))
    assert relation("rId3", "comments", "comments1.xml").encode() in out[RELATIONS]
    assert out["word/comments.xml"] == b"<x/>"
    assert len(etree.fromstring(out["word/comments1.xml"])) == 2


def test_the_main_part_may_be_elsewhere_and_have_no_relations():
    root = relations(relation("rId1", "officeDocument", "/text/a.xml"))
    data = docx(**{"_rels/.rels": root, "text/a.xml": main(BODY)})
    out = parts(of(data, "一"))
    assert b'Target="comments.xml"' in out["text/_rels/a.xml.rels"]
    assert b"/text/comments.xml" in out["[Content_Types].xml"]
    assert len(ranges(out["text/a.xml"], "01")) == 2


def test_a_strict_document_gets_strict_comments():
    data = docx(**{MAIN: main(BODY).replace(W, STRICT)})
    out = parts(of(data, "一"))
    assert f'xmlns:w="{STRICT}"'.encode() in out["word/comments.xml"]
    assert f'Type="{STRICT_KINDS}/comments"'.encode() in out[RELATIONS]
    assert out[MAIN].count(b"commentRangeStart") == 2


@pytest.mark.parametrize(
    "rewritten",
    [
        lambda xml: xml.replace("<w:", "<").replace("</w:", "</").replace("<document", f"<document xmlns='{W}'"),
        lambda xml: (
            xml.replace("<w:", "<a:").replace("</w:", "</a:").replace("<a:document", f"<a:document xmlns:a='{W}'")
        ),
    ],
)
def test_any_prefix_will_do(rewritten):
    out = of(docx(**PACKAGE, **{MAIN: rewritten(main(BODY))}), "一")
    assert ranges(parts(out)[MAIN], "01") == {"0": "方案", "1": "建成基地50家"}


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030", "utf-8-sig"])
def test_any_encoding_will_do(encoding):
    named = {"utf-8-sig": "UTF-8"}.get(encoding, encoding)
    xml = main(BODY).replace('encoding="UTF-8"', f'encoding="{named}"').encode(encoding)
    assert ranges(parts(of(docx(**{MAIN: xml}), "一"))[MAIN], "01") == {"0": "方案", "1": "建成基地50家"}


def test_a_damaged_document_is_refused():
    for data in (b"", b"PK\x03\x04", docx(**{MAIN: "<x/>"}), docx(BODY, **{"[Content_Types].xml": "<!DOCTYPE x><x/>"})):
        with pytest.raises(Refused):
            annotated(data, [Comment(None, ("一",))])
