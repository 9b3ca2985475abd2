"""Documents of every format through one door: read, refused in a line, within bounds."""

import sys

import pytest
from extras import STATED
from papers import docx, paragraph

from nqpf.base.errors import Refused
from nqpf.documents import reading
from nqpf.documents.document import Document
from nqpf.documents.reading import MOST_CHARACTERS, READERS, NoReader, read_document

WORDS = "到2027年，建成中试基地5家。"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx(paragraph(WORDS))),
        ("a.html", f"<p>{WORDS}".encode()),
        ("a.md", f"*{WORDS}*".encode("gb18030")),
        ("a.txt", WORDS.encode("utf-16")),
        ("a", WORDS.encode("gb18030")),
    ],
)
def test_each_format_is_read(name, data):
    document = read_document(data, name)
    assert document.text == WORDS and document.format == (name.rpartition(".")[2] if "." in name else "txt")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", docx()), ("a.html", b"<html><nav>x</nav>"), ("a.md", b"---\na: b\n---\n"), ("a.txt", b" ")],
)
def test_an_empty_document_is_refused(name, data):
    with pytest.raises(Refused, match=r"empty document|no text"):
        read_document(data, name)


@pytest.mark.parametrize(
    ("unread", "pages"),
    [((1,), "page 1 "), ((1, 2, 3), "pages 1-3 "), ((1, 2, 4, 6, 7), "pages 1-2, 4, 6-7 ")],
)
def test_a_document_of_images_names_its_pages(monkeypatch, unread, pages):
    scan = Document("txt", "", page_starts=(0,) * 7, unread=unread)
    monkeypatch.setitem(READERS, "txt", READERS["txt"]._replace(read=lambda data, progress: scan))
    with pytest.raises(Refused) as caught:
        read_document(b"x", "a.txt")
    assert caught.value.message.en.startswith(pages) and "Word" in caught.value.hint.en


@pytest.mark.parametrize("data", [b"a\0b", b"\xff\xff\xff", "建成五个中试基地".encode() + b"\xff"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Refused, match=r"binary|GB18030|damaged UTF-8"):
        read_document(data, "a.txt")


def test_what_is_too_large_is_refused(monkeypatch):
    monkeypatch.setitem(READERS, "txt", READERS["txt"]._replace(most=1))
    with pytest.raises(Refused, match="larger than 1 MiB"):
        read_document(b"x" * (1024 * 1024 + 1), "a.txt")
    monkeypatch.setattr(reading, "MOST_CHARACTERS", 3)
    assert read_document("三个字".encode(), "a.txt").text == "三个字"
    with pytest.raises(Refused, match="too large"):
        read_document("四个汉字".encode(), "a.txt")


LIBRARIES = {"docx": "lxml", "html": "lxml", "md": "markdown_it", "pdf": "pypdfium2"}
DATA = {"docx": docx(), "html": b"<html>", "md": b"x", "pdf": b"%PDF-1.7"}


@pytest.mark.parametrize("format", LIBRARIES)
def test_without_its_library_one_line_says_what_to_install(monkeypatch, format):
    for name in [name for name in sys.modules if name.startswith("nqpf.documents.") and name != reading.__name__]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, LIBRARIES[format], None)
    with pytest.raises(NoReader) as caught:
        read_document(DATA[format], f"a.{format}")
    extra = READERS[format].extra
    assert extra in STATED and READERS[format].library.replace("-py", "").replace("-", "_") in LIBRARIES[format]
    message, hint = caught.value.message, caught.value.hint
    for said in (message.en + hint.en, message.zh + hint.zh):
        assert said.count(f"pip install 'nqpf[{extra}]'") == 1


@pytest.mark.no_cover  # counting lines would take most of the time
@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", "x\n" * 700_000), ("a.md", "x\n" * 100_002), ("a.html", "<html>" + "<p>x" * 300_001)]
)
def test_more_paragraphs_than_any_document_has_are_refused(name, text):
    with pytest.raises(Refused, match=r"too large: more than [1-9]00,000 (lines of text|paragraphs and cells)"):
        read_document(text.encode(), name)


def test_more_text_than_any_document_has_is_refused_with_the_limit():
    with pytest.raises(Refused) as caught:
        read_document(b"a" * (5 * 1024 * 1024), "a.txt")
    assert caught.value.message.en == f"too large: more than {MOST_CHARACTERS:,} characters of text"
    assert caught.value.message.zh == "过大：超过 4,000,000 字"
    assert caught.value.hint


NESTED = {
    "div.html": "<html><body><p>before</p>" + "<div>" * 20_000 + "text",
    "list.html": "<html><body><p>before</p>" + "<ul><li>" * 5_000 + "text" + "</li></ul>" * 5_000 + "<p>after",
    "errors.html": "<html><body>" + "</p id=1 id=2>" * 500 + "<div>" * 300 + "text",
    "inline.html": "<html><body><p>before" + "<b>" * 300 + "text",
    "quote.md": "before\n\n" + ">" * 5_000 + " text",
    "list.md": "".join(f"{'  ' * level}- item\n" for level in range(11)),
}


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_deeper_than_it_is_read_is_refused_and_not_left_out(name):
    with pytest.raises(Refused, match="nested too deeply"):
        read_document(NESTED[name].encode(), name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<html><body>" + "<div>" * 200 + "text"),
        ("a.md", "".join(f"{'  ' * level}- {'text' if level == 8 else 'item'}\n" for level in range(9))),
    ],
)
def test_what_is_nested_as_documents_are_is_read(name, text):
    assert "text" in read_document(text.encode(), name).text
