"""What a file is, by its content first; what cannot be read, with what to save it as."""

import zipfile
from io import BytesIO

import pytest
from papers import docx

from nqpf.base.errors import Refused
from nqpf.documents.detect import format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def stream(name):
    return OLE + name.encode("utf-16-le")


def archive(*names):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (docx(), "a.docx", "docx"),
        (docx(), "a.pdf", "docx"),
        (b"%PDF-1.7", "a.docx", "pdf"),
        (b"\r\n\r\n%PDF-1.4", "a", "pdf"),
        (b"<!DOCTYPE html><p>", "a.doc", "html"),
        (b"\xef\xbb\xbf\n<!-- x --><HTML lang=zh>", "a.txt", "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "a", "html"),
        ("<html>".encode("utf-16"), "a.HTML", "html"),
        (b"<p>x", "a.htm", "html"),
        (b"# x", "a.MD", "md"),
        (b"# x", "a.markdown", "md"),
        (b"<p>x", "a.md", "md"),
        (b"x", "a.txt", "txt"),
        (b"BM is no picture here", "a", "txt"),
        (b"", "a", "txt"),
    ],
)
def test_formats_by_content_then_by_name(data, name, format):
    assert format_of(data, name) == format


@pytest.mark.parametrize(
    ("data", "name", "what", "hint"),
    [
        (stream("WordDocument"), "a.doc", ".doc", ".docx or PDF"),
        (stream("WordDocument"), "a.docx", ".doc", ".docx or PDF"),
        (stream("WordDocument"), "a.WPS", ".wps", ".docx or PDF"),
        (stream("EncryptedPackage"), "a.docx", "password", "password"),
        (stream("Workbook"), "a.et", ".et", "PDF"),
        (stream("PowerPoint Document"), "a.ppt", ".ppt", "PDF"),
        (OLE, "a", "old Office", ".docx"),
        (archive("OFD.xml", "Doc_0/Document.xml"), "a.ofd", "OFD", "PDF"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "a.docx", ".xlsx", "PDF"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "a", ".pptx", "PDF"),
        (archive("mimetype", "content.xml"), "a.odt", ".odt", ".docx"),
        (archive("plan.docx"), "a.zip", "archive", "unpack"),
        (archive(), "a.zip", "archive", "unpack"),
        (b"PK\x03\x04", "a.docx", "damaged", ""),
        (b"Rar!\x1a\x07\0", "a.rar", "archive", "unpack"),
        (b"7z\xbc\xaf\x27\x1c\0", "a.7z", "archive", "unpack"),
        (b"{\\rtf1\\ansi", "a.doc", "RTF", ".docx"),
        (b"\x89PNG\r\n\x1a\n\0", "a.png", "image", "Word file"),
        (b"\xff\xd8\xff\xe0\0", "a.jpg", "image", "Word file"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", "a.mht", ".mht", ".html"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
         b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">', "a.doc", "XML", ".docx"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_what_it_is_and_what_to_do(data, name, what, hint):
    with pytest.raises(Refused) as caught:
        format_of(data, name)
    message, advice = caught.value.message, caught.value.hint
    assert what in message.en and message.zh != message.en
    assert hint in advice.en and bool(advice.zh) == bool(advice.en)
