"""Comments in a Word document: each at its passage, and nothing else changed."""

from io import BytesIO

import docx as python_docx
from papers import docx, paragraph, run

from nqpf.documents.finding import find_quote
from nqpf.documents.word.reader import read_word
from nqpf.render.annotate.comment import Comment
from nqpf.render.annotate.word import annotated

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""


def test_a_comment_stands_at_its_quote():
    data = docx(
        paragraph("方案") + paragraph(run("到2027年，") + run("建成基地") + run("50家。")),
        **{"[Content_Types].xml": TYPES},
    )
    document = read_word(data)
    comments = [Comment(None, ("总评",)), Comment(find_quote(document, "建成基地50家"), ("缺牵头单位", "请补充"))]
    out = annotated(data, comments)
    assert read_word(out) == document
    read = python_docx.Document(BytesIO(out))
    assert [(each.author, each.initials, each.text) for each in read.comments] == [
        ("nqpf", "nqpf", "总评"),
        ("nqpf", "nqpf", "缺牵头单位\n请补充"),
    ]
    assert annotated(data, comments) == out
