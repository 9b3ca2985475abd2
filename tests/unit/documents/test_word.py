"""Word documents are made here with python-docx, the hostile ones by hand around it."""

import struct
import sys
import time
import zipfile
import zlib
from io import BytesIO

import docx
import pytest

from nqpf.base.errors import Refused
from nqpf.documents import word
from nqpf.documents.word import read_word

MAIN = "word/document.xml"


def saved(document):
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def archive(body, **parts):
    """A Word document whose main part has this body; `parts` are added or replace others."""
    changed = {MAIN: _main(body), **parts}
    out = BytesIO()
    made = zipfile.ZipFile(BytesIO(saved(docx.Document())))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*made.namelist(), *changed]):
            new.writestr(name, changed[name] if name in changed else made.read(name))
    return out.getvalue()


def _main(body, doctype=""):
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'


def test_paragraphs_and_tables_come_in_their_order():
    document = docx.Document()
    document.add_heading("总体目标", 1)
    paragraph = document.add_paragraph("到2027年，建成")
    paragraph.add_run("中试基地").bold = True
    paragraph.add_run("50家。")
    table = document.add_table(2, 2)
    for place, text in zip([(0, 0), (0, 1), (1, 0), (1, 1)], ["指标", "目标", "强度", "3.5%"], strict=True):
        table.cell(*place).text = text
    document.add_paragraph("保障措施\t资金\n用地")
    assert read_word(saved(document)).split("\n") == [
        "总体目标", "到2027年，建成中试基地50家。", "指标", "目标", "强度", "3.5%", "保障措施 资金 用地"
    ]  # fmt: skip


def test_what_was_deleted_under_tracking_is_left_out():
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('建成')}<w:del><w:r><w:delText>50</w:delText></w:r></w:del>"
        f"<w:ins>{run.format('80')}</w:ins>{run.format('家')}</w:p>"
    )
    assert read_word(archive(body)) == "建成80家"


def test_a_merged_cell_is_read_once_however_wide_it_says_it_is():
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc>'
    assert read_word(archive(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")) == "合计"


def test_pictures_are_not_unpacked(monkeypatch):
    monkeypatch.setattr(word, "MOST_UNPACKED", 1_000_000)
    assert read_word(archive("<w:p><w:r><w:t>文</w:t></w:r></w:p>", **{"word/media/a.png": b"x" * 9_000_000})) == "文"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text", "规划".encode() * 99, saved(docx.Document())[:-30]])
def test_what_is_no_word_document_is_refused(data):
    with pytest.raises(Refused, match="not a Word document") as caught:
        read_word(data)
    assert caught.value.message.zh


@pytest.mark.parametrize("main", ["", "<a/>", "<w:p>", _main("")[:-20], "<?xml version='1.0'?><b xmlns='c'><d/></b>"])
def test_a_damaged_one_is_refused(main):
    with pytest.raises(Refused, match="not a Word document"):
        read_word(archive("", **{MAIN: main}))


def test_an_archive_of_something_else_is_refused():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("mimetype", "application/epub+zip")
    with pytest.raises(Refused, match="not a Word document"):
        read_word(out.getvalue())


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_a_bomb_is_not_unpacked():
    started = time.process_time()
    bomb = archive("", **{MAIN: b" " * (word.MOST_UNPACKED + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(Refused, match="too large once it is unpacked"):
        read_word(bomb)
    assert time.process_time() - started < 20


def test_a_bomb_in_many_parts_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(word, "MOST_UNPACKED", 100_000)
    with pytest.raises(Refused, match="too large"):
        read_word(archive("", **{f"word/p{n}.xml": b" " * 20_000 for n in range(6)}))
    with pytest.raises(Refused, match="too large"):
        read_word(archive("", **{f"p{n}": b"" for n in range(2_001)}))


def test_a_bomb_that_understates_its_size_yields_what_it_states():
    content = _main("<w:p/>" * 4_000_000).encode()
    data = bytearray(archive("", **{MAIN: content}))
    stated = struct.pack("<L", len(content))
    assert data.count(stated) == 2  # in the part's own header and in the directory
    kept = 400
    for old, new in ((stated, struct.pack("<L", kept)), *_checksums(content, kept)):
        data = data.replace(old, new)
    with pytest.raises(Refused):
        read_word(bytes(data))


def _checksums(content, kept):
    return [(struct.pack("<L", zlib.crc32(content)), struct.pack("<L", zlib.crc32(content[:kept])))]


def test_no_entity_is_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY a "AAAA"><!ENTITY b "&a;&a;">]>'
    body = "<w:p><w:r><w:t>文&x;&b;</w:t></w:r></w:p>"
    assert read_word(archive("", **{MAIN: _main(body, doctype)})) == "文"


def test_a_text_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(word, "MOST_CHARACTERS", 3)
    assert read_word(archive("<w:p><w:r><w:t>三个字</w:t></w:r></w:p>")) == "三个字"
    with pytest.raises(Refused, match="too large"):
        read_word(archive("<w:p><w:r><w:t>四个汉字</w:t></w:r></w:p>"))


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_many_runs_take_no_time():
    started = time.process_time()
    assert len(read_word(archive(f"<w:p><w:r>{'<w:t>字</w:t>' * 300_000}</w:r></w:p>"))) == 300_000
    assert time.process_time() - started < 20


def test_without_the_reader_the_import_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ImportError):
        read_word(saved(docx.Document()))
