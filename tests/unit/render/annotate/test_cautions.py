"""What is said of a document before it is passed on with comments."""

import pytest
from papers import docx, paragraph, part

from nqpf.render.annotate.cautions import cautions

RELATION = '<Relationships><Relationship Type="x/settings" Target="settings.xml"/></Relationships>'
SETTINGS = {"word/_rels/document.xml.rels": RELATION}
PROTECTION = "<w:documentProtection w:edit='{}' w:enforcement='{}'/>"


def said(**parts):
    return [text.en.split(":")[0].split(",")[0] for text in cautions(docx(paragraph("方案"), **parts))]


def test_a_signature_is_lost():
    assert said(**{"_xmlsignatures/sig1.xml": "<x/>"}) == ["the document is signed"]


@pytest.mark.parametrize(
    ("edit", "enforced", "protected"), [("readOnly", 1, 1), ("forms", 1, 1), ("readOnly", 0, 0), ("comments", 1, 0)]
)
def test_a_protected_document_takes_no_answers(edit, enforced, protected):
    settings = part("settings", PROTECTION.format(edit, enforced))
    assert len(said(**SETTINGS, **{"word/settings.xml": settings})) == protected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", []),
        ("vnd.ms-word.document.macroEnabled.main+xml", ["the document contains macros"]),
    ],
)
def test_a_document_with_macros_keeps_its_ending(kind, expected):
    types = f'<Types><Override PartName="/word/document.xml" ContentType="application/{kind}"/></Types>'
    assert said(**{"[Content_Types].xml": types}) == expected
