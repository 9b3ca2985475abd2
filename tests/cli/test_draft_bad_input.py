"""`nqpf draft` on what it cannot read: one clear line in either language, exit code 2, nothing written."""

import io
import os
import subprocess
import sys
import zipfile

import papers
import pdfs
import pytest

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LAUGHS = "".join(f'<!ENTITY {name} "{f"&{of};" * 10}">' for name, of in zip("bcdefgh", "abcdefg", strict=True))


def utf16(word):
    return word.encode("utf-16-le")


def archive(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def bomb():
    """A Word document of half a megabyte, a thousand times as large once it is unpacked."""
    opening, _, closing = papers.main("|").partition("|")
    paragraphs = papers.paragraph(" " * 1_000_000).encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(papers.docx())) as small,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in set(small.namelist()) - {papers.MAIN}:
            made.writestr(name, small.read(name))
        with made.open(papers.MAIN, "w") as part:
            part.write(opening.encode())
            for _ in range(400):
                part.write(paragraphs)
            part.write(closing.encode())
    return out.getvalue()


def entities(doctype, named):
    """A Word document whose text is an entity."""
    xml = papers.main(papers.paragraph(papers.run(f"&{named};")), f"<!DOCTYPE x [{doctype}]>")
    return papers.docx(**{papers.MAIN: xml})


def picture():
    page = pdfs.Page()
    page.picture(0, 0, 595, 842)
    return pdfs.pdf(page)


BAD = {
    "a.doc": (OLE + utf16("WordDocument"), "save it as .docx or PDF"),
    "a.wps": (OLE + utf16("WordDocument"), "save it as .docx or PDF"),
    "a.et": (OLE + utf16("Workbook"), "save it as PDF"),
    "a.ofd": (archive(**{"OFD.xml": "<x/>"}), "save it as PDF"),
    "rich.doc": (b"{\\rtf1 text}", "save it as .docx or PDF"),
    "locked.docx": (OLE + utf16("EncryptedPackage"), "remove its password"),
    "locked.pdf": (pdfs.encrypted(pdfs.pdf(pdfs.Page()), "secret"), "protected by a password"),
    "damaged.docx": (papers.docx(papers.paragraph("text"))[:300], "damaged"),
    "damaged.pdf": (pdfs.pdf(pdfs.Page())[:200], "damaged"),
    "archive.docx": (archive(a="b"), "unpack it"),
    "no-xml.docx": (papers.docx(**{papers.MAIN: "<w:document"}), "damaged"),
    "empty.txt": (b"", "an empty document"),
    "blank.md": (b"\n \n", "an empty document"),
    "empty.docx": (papers.docx(), "an empty document"),
    "empty.pdf": (pdfs.pdf(pdfs.Page()), "an empty document"),
    "empty.html": (b"<html><head><title>t</title></head><body></body></html>", "an empty document"),
    "scan.pdf": (picture(), "ask the sender for the Word file"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n\0\0", "this is an image"),
    "binary.txt": (b"\0\1\2" * 99, "binary file"),
    "long.txt": (b"a" * (8 * 1024 * 1024 + 1), "larger than 8 MiB"),
    "laughs.docx": (entities(f'<!ENTITY a "ha">{LAUGHS}', "h"), "it contains XML that no word processor writes"),
    "passwords.docx": (entities('<!ENTITY a SYSTEM "file:///etc/passwd">', "a"), "XML that no word processor writes"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_one_line_and_nothing_is_written(nqpf, tmp_path, name):
    content, said = BAD[name]
    (tmp_path / name).write_bytes(content)
    ran = nqpf("draft", name, "-o", "plan.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{name}: ") and ran.err.count("\n") == 1
    assert said in ran.err
    chinese = nqpf("draft", name, "--lang", "zh")
    assert (chinese.code, chinese.out, chinese.err.count("\n")) == (2, "", 1)
    assert any("\u4e00" <= sign <= "\u9fff" for sign in chinese.err)
    assert [path.name for path in tmp_path.iterdir()] == [name]


LIMITED = """
import resource, sys
from nqpf.cli import main
resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000))
sys.argv[0] = "nqpf"
main()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not keep to this limit")
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    (tmp_path / "bomb.docx").write_bytes(bomb())
    command = [sys.executable, "-c", LIMITED, "draft", "bomb.docx", "-o", "plan.yaml"]
    environment = {**os.environ, "NQPF_LANG": "en", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"bomb.docx: too large once it is unpacked\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.docx", "nowhere.docx: there is no such file (check the path)\n"),
        ("", ": the path is empty (check the path)\n"),
        ("empty", "empty: there is no document below this folder (looked for "),
        ("a\0b.txt", "ab.txt: this is not a path"),
        ("docs/a.md/b.md", "docs/a.md/b.md: there is no such file"),
        ("x" * 5000 + ".docx", "nqpf: File name too long: "),
    ],
)
def test_a_path_that_leads_to_no_document_is_one_line(nqpf, tmp_path, name, said):
    (tmp_path / "empty").mkdir()
    ran = nqpf("draft", name, "-o", "drafts")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(said)
    assert not (tmp_path / "drafts").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have names")
@pytest.mark.parametrize("name", ["pipe.txt", "/dev/null"])
def test_pipes_and_devices_are_not_waited_for(nqpf, tmp_path, name):
    os.mkfifo(tmp_path / "pipe.txt")
    ran = nqpf("draft", name, "-o", "plan.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{name}: this is not a regular file (name the document itself, or - for standard input)\n"


def test_nothing_outside_an_html_page_is_read(nqpf, tmp_path):
    (tmp_path / "secret.txt").write_text("hidden words")
    doctype = '<!DOCTYPE html [<!ENTITY a SYSTEM "secret.txt">]>'
    page = f'{doctype}<html><body><p>Seen: &a;</p><iframe src="secret.txt"></iframe></body></html>'
    (tmp_path / "page.html").write_text(page)
    ran = nqpf("draft", "page.html", "--text")
    assert ran.code == 0
    assert "Seen" in ran.out and "hidden" not in ran.out


@pytest.mark.parametrize(("lang", "said"), [("en", "Drafted 0 tasks"), ("zh", "起草任务 0 项")])
def test_of_a_speech_little_is_drafted_and_it_is_said_what_was_looked_for(nqpf, tmp_path, lang, said):
    (tmp_path / "speech.txt").write_text("各位来宾，大家上午好。今天很高兴见到大家。祝大家身体健康。\n", "utf-8")
    ran = nqpf("draft", "speech.txt", "-o", "plan.yaml", "--lang", lang)
    assert ran.code == 0
    assert said in ran.err and "一、（一）1." in ran.err and "--text" in ran.err
    assert nqpf("score", "plan.yaml").code == 0


@pytest.mark.no_cover  # counting lines would take most of the time
def test_a_thousand_pages_are_read(nqpf, tmp_path):
    said = "建设服务平台，培育服务企业，形成覆盖全县的服务网络。"
    pages = [page for number in range(1000) for page in pdfs.typeset([said[number % 9 :] + said] * 2)]
    (tmp_path / "long.pdf").write_bytes(pdfs.pdf(*pages))
    ran = nqpf("draft", "long.pdf", "-o", "plan.yaml")
    assert ran.code == 0
    assert "from 1000 pages" in ran.err
