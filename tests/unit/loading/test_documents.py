import os
import subprocess
import sys
import time
from pathlib import Path

import builders as b
import pytest
from papers import abstract, docx, level, num, paragraph, run

from nqpf.documents.cited import fold
from nqpf.loading import documents as loading
from nqpf.loading.documents import read_documents

TEXT = "到２０２７年，全省建成中试基地　50家，\n培育链主企业 20 家。\n"
QUOTE = "到2027年，全省建成中试基地50家，培育链主企业20家"
LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


@pytest.fixture
def repository(tmp_path):
    """A repository with a plan in `plans/` and, beside the repository, a file that is none of its business."""
    root = tmp_path / "repository"
    (root / "plans").mkdir(parents=True)
    (tmp_path / "secret.md").write_text(TEXT, "utf-8")
    return root


def read(root, *names, quote=QUOTE):
    sources = [{"file": name, "quote": quote} for name in names]
    view = b.view(indicators=[b.indicator(f"I{n}", source=source) for n, source in enumerate(sources)])
    return read_documents(view, root / "plans" / "x.plan.yaml", root)


def read_one(root, name):
    (document,) = read(root, name).values()
    if document.status == "read":
        assert not document.reason
    else:
        assert document.reason.en and document.reason.zh and document.text == document.original == ""
    return document


@pytest.mark.parametrize("name", ["a.md", "./a.md", "sub/规划（2024—2027年）.txt", "a.MARKDOWN"])
@pytest.mark.parametrize("below", ["plans", "."])
def test_a_document_is_found_below_the_plan_or_the_root(repository, name, below):
    path = repository / below / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT, "utf-8")
    document = read_one(repository, name)
    assert (document.status, document.text, document.original, document.lined) == ("read", fold(TEXT), TEXT, True)
    assert fold(QUOTE) in document.text


def test_below_the_plan_comes_first(repository):
    (repository / "plans" / "a.md").write_text("近", "utf-8")
    (repository / "a.md").write_text("远", "utf-8")
    assert read_one(repository, "a.md").text == "近"
    assert read_one(repository, "plans/a.md").text == "近"


@pytest.mark.parametrize("codec", ["utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_any_encoding_of_chinese_offices_is_read(repository, codec):
    (repository / "a.txt").write_bytes(TEXT.encode(codec))
    assert fold(QUOTE) in read_one(repository, "a.txt").text


def test_what_a_text_does_not_show_is_not_in_it(repository):
    shown = "建成中试基地<!-- 50家 -->~~80家~~<del>90家</del>\n60家"
    (repository / "a.md").write_text(shown, "utf-8")
    document = read_one(repository, "a.md")
    assert document.has("建成中试基地60家")
    assert not any(document.has(f"中试基地{gone}家") for gone in (50, 80, 90))
    assert document.original.count("\n") == 1
    (repository / "a.txt").write_text(shown, "utf-8")
    assert read_one(repository, "a.txt").has("~~80家~~")


def test_a_page_break_is_no_reason_to_refuse_a_text(repository):
    """What extracts text from PDF writes a form feed after each page."""
    (repository / "a.txt").write_text(TEXT.replace("基地", "基\n\f地"), "utf-8")
    assert fold(QUOTE) in read_one(repository, "a.txt").text


def test_only_what_a_quote_asks_for_is_read(repository):
    (repository / "a.md").write_text(TEXT, "utf-8")
    view = b.view(source={"file": "a.md"}, indicators=[b.indicator(source={"file": "a.md", "section": "一"})])
    assert read_documents(view, repository / "x.plan.yaml", repository) == {}


def test_each_document_is_read_once(repository, monkeypatch):
    (repository / "a.md").write_text(TEXT, "utf-8")
    opened = []
    read_bytes = loading.read_bytes
    monkeypatch.setattr(loading, "read_bytes", lambda path, *rest: opened.append(path) or read_bytes(path, *rest))
    assert list(read(repository, "a.md", "a.md", "b.md", "a.md")) == ["a.md", "b.md"]
    assert opened == [str((repository / "a.md").resolve())]


def test_a_word_document_is_read(repository):
    (repository / "a.docx").write_bytes(docx(paragraph(TEXT)))
    found = read_one(repository, "a.docx")
    assert fold(QUOTE) in found.text and not found.lined


NOTED = run("（一）目标") + '<w:r><w:footnoteReference w:id="1"/></w:r>'


@pytest.mark.parametrize(
    "quote",
    [
        "一、总体要求 （一）目标",
        "总体要求 （一）目标",
        "目标2.到2027年建成",
        "目标到2027年建成",
        "注：含在建。2.到2027年建成",
    ],
)
def test_a_quote_from_word_is_found_with_its_automatic_numbers_and_without(repository, quote):
    numbering = abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0)
    numbering += abstract(1, level(0, "decimal", "%1.", start=2)) + num(2, 1)
    body = paragraph("总体要求", num=1) + paragraph(NOTED) + paragraph("到2027年建成", num=2)
    note = f'<w:footnote w:id="1">{paragraph("注：含在建。")}</w:footnote>'
    (repository / "a.docx").write_bytes(docx(body, numbering=numbering, footnotes=note))
    document = read_one(repository, "a.docx")
    assert document.has(quote) and not document.has(f"{quote}的")


def test_a_web_page_is_read(repository):
    (repository / "a.html").write_text(f"<title>x</title><p>{TEXT.replace('中试', '<b>中</b>试')}<p>后", "utf-8")
    assert read_one(repository, "a.html").has(QUOTE)


@pytest.mark.parametrize(
    ("name", "text", "quote"),
    [
        ("a.md", "到2027年，建成[中试基地](https://example.org/a)5家", "建成中试基地5家"),
        ("a.txt", "到2027年，建成中试\n- 3 -\n\f基地5家，培育\n", "建成中试基地5家"),
    ],
)
def test_a_text_is_sought_as_it_stands_and_as_it_reads(repository, name, text, quote):
    long = "".join(f"全面推进各领域各环节第{n}批重点任务落实见效并形成可复制的经验\n" for n in range(20, 40))
    (repository / name).write_text(long + text, "utf-8")
    (document,) = read(repository, name, quote=quote).values()
    assert document.has(quote) and document.has(text[:12]) and document.lined


@pytest.mark.parametrize(("name", "data"), [("a.docx", docx()), ("a.html", b"<html>")])
def test_without_its_library_one_line_says_what_to_install(repository, monkeypatch, name, data):
    (repository / name).write_bytes(data)
    for module in ("nqpf.documents.word.reader", "nqpf.documents.html.reader"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "lxml", None)
    document = read_one(repository, name)
    assert document.status == "no-reader" and "lxml" in document.reason.en
    assert (
        "pip install 'nqpf[documents]'" in document.reason.en and "pip install 'nqpf[documents]'" in document.reason.zh
    )


def test_a_markdown_is_a_text_without_its_library(repository, monkeypatch):
    (repository / "a.md").write_text(TEXT, "utf-8")
    monkeypatch.delitem(sys.modules, "nqpf.documents.markdown", raising=False)
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    (document,) = read(repository, "a.md", quote="不在其中的文字").values()
    assert document.status == "read" and document.has(QUOTE)


@pytest.mark.parametrize("name", ["no.md", "plans/no.md", "a.md/b.md", "浙江省实施方案（2024—2027年）"])
def test_what_is_not_there_is_missing(repository, name):
    (repository / "a.md").write_text(TEXT, "utf-8")
    assert read_one(repository, name).status == "missing"


OUTSIDE = [
    "../secret.md", "../../secret.md", "plans/../../secret.md", "a/../../../secret.md", "..", "../repository/a.md",
    "..\\..\\secret.md", "plans\\a.md", "/etc/passwd", "//server/share/a.md", "\\\\server\\share\\a.md",
    "\\\\?\\C:\\a.md", "C:\\secret.md", "C:/secret.md", "c:secret.md", "a.md:stream", "file:///etc/passwd",
    "https://example.org/a.md", "a\0.md",
]  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_leads_elsewhere_is_refused_before_the_disk_is_asked(repository, name, monkeypatch):
    (repository / "a.md").write_text(TEXT, "utf-8")
    place = loading._Place(repository / "plans", repository)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "resolve", lambda *_, **__: pytest.fail("the disk was asked"))
        document = loading._read(name, place, within=True)
    assert (document.status, document.text) == ("outside", "")
    assert document.reason.en and document.reason.zh


def test_an_absolute_path_is_refused_even_into_the_repository(repository):
    (repository / "a.md").write_text(TEXT, "utf-8")
    assert read_one(repository, (repository / "a.md").as_posix()).status == "outside"


@LINKS
@pytest.mark.parametrize("target", ["../../secret.md", "/etc/passwd", "/dev/zero"])
def test_a_link_that_leads_out_is_refused(repository, target):
    (repository / "plans" / "a.md").symlink_to(target)
    assert read_one(repository, "a.md").status == "outside"


@LINKS
def test_a_directory_that_leads_out_is_refused(repository):
    (repository / "out").symlink_to(repository.parent, target_is_directory=True)
    assert read_one(repository, "out/secret.md").status == "outside"


@LINKS
def test_a_link_within_the_repository_is_followed(repository):
    (repository / "real.md").write_text(TEXT, "utf-8")
    (repository / "plans" / "a.md").symlink_to("../real.md")
    assert read_one(repository, "a.md").status == "read"


@LINKS
def test_links_in_a_circle_are_refused(repository):
    (repository / "a.md").symlink_to("b.md")
    (repository / "b.md").symlink_to("a.md")
    assert read_one(repository, "a.md").status == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_regular_file_is_never_opened(repository):
    os.mkfifo(repository / "a.md")  # opening it would wait for a writer
    (repository / "b.md").mkdir()
    assert [document.status for document in read(repository, "a.md", "b.md", ".").values()] == ["outside"] * 3


@pytest.mark.parametrize("name", ["a.csv", "a.yaml", ".env", "a", ".md"])
def test_other_endings_are_told_with_those_that_can_be_read(repository, name):
    (repository / name).write_text(TEXT, "utf-8")
    document = read_one(repository, name)
    assert document.status == "unreadable"
    assert ".docx" in document.reason.en and ".md" in document.reason.zh


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"PK\x03\x04\0\0", "binary"),
        ("a.txt", b"a: \xff\xff", "neither UTF-8 nor GB18030"),
        ("a.txt", TEXT.encode()[:-2], "damaged UTF-8"),
        ("a.docx", b"PK\x03\x04", "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "old Word document (.doc)"),
        ("a.html", b"<html></html>", "no text"),
        ("a.md", b"a" * (loading.MOST_TEXT + 1), "larger than 1 MiB"),
    ],
)
def test_what_cannot_be_read_says_why(repository, name, data, words):
    (repository / name).write_bytes(data)
    document = read_one(repository, name)
    assert document.status == "unreadable" and words in document.reason.en


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that cannot be read")
def test_a_file_without_permission_is_unreadable(repository):
    (repository / "a.md").write_text(TEXT, "utf-8")
    (repository / "a.md").chmod(0)
    assert read_one(repository, "a.md").status == "unreadable"


@pytest.mark.parametrize("name", ["规" * 300 + ".md", "a/" * 3000 + "b.md"])
def test_a_name_that_no_file_can_have_is_no_fault_of_ours(repository, name):
    assert read_one(repository, name).status in ("unreadable", "missing")


def test_of_very_many_documents_the_first_are_read(repository):
    names = [f"{n}.md" for n in range(loading.MOST_DOCUMENTS + 2)]
    for name in names:
        (repository / name).write_text(TEXT, "utf-8")
    found = read(repository, *names)
    assert list(found) == names
    assert [document.status for document in found.values()] == ["read"] * loading.MOST_DOCUMENTS + ["unreadable"] * 2


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_the_largest_documents_take_no_time(repository):
    """The quote does not stand in some of them: those are read as paragraphs, too."""
    names = [f"{n}.{'md' if n % 2 else 'txt'}" for n in range(loading.MOST_DOCUMENTS)]
    for number, name in enumerate(names):
        text = "规划\n" * ((loading.MOST_TEXT - 200) // 7) + (TEXT if number > 3 else "")
        (repository / name).write_text(text, "utf-8")
    started = time.process_time()
    found = read(repository, *names)
    assert {document.status for document in found.values()} == {"read"}
    assert time.process_time() - started < 20


def test_no_library_is_imported_for_a_text(repository):
    (repository / "a.md").write_text(TEXT, "utf-8")
    program = "import sys, nqpf.loading.documents; assert not {'markdown_it', 'lxml'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
