import hashlib
import io
import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.errors import InputError
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.reading import read_source
from nqpf.loading.syntax.decoding import decode

TEXT = "title: 某市加快发展新质生产力行动方案\n"


def refusal(call, *arguments, **options) -> InputError:
    with pytest.raises(InputError) as caught:
        call(*arguments, **options)
    (problem,) = caught.value.problems
    assert problem.message.en and problem.message.zh and problem.hint.en and problem.hint.zh
    return caught.value


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_or_utf8_is_read_without_a_word(codec):
    source = decode(TEXT.encode(codec), "f")
    assert (source.name, source.text, source.warnings) == ("f", TEXT, ())


@pytest.mark.parametrize("codec", ["utf-16-be", "utf-32-be", "utf-16-le", "utf-32-le"])
def test_either_byte_order_is_known_by_its_mark(codec):
    assert decode(("\ufeff" + TEXT).encode(codec), "f").text == TEXT


def test_gb18030_is_read_with_a_warning():
    source = decode(TEXT.encode("gb18030"), "f")
    assert source.text == TEXT
    (warning,) = source.warnings
    assert warning.span == Span("f")
    assert "GB18030" in warning.message.en and "GB18030" in warning.message.zh


def test_a_named_encoding_is_taken_at_its_word():
    source = decode(TEXT.encode("gb18030"), "f", "gbk")
    assert (source.text, source.warnings) == (TEXT, ())
    assert decode(TEXT.encode("utf-8-sig"), "f", "utf-8").text == TEXT


@pytest.mark.parametrize("encoding", ["nosuch", "zlib", "rot13", "a\0b", "x" * 5000, "\ud800"])
def test_an_unknown_encoding_is_refused(encoding):
    error = refusal(decode, b"a: 1", "f", encoding)
    assert "unknown encoding" in str(error)
    str(error).encode()


def test_an_unknown_encoding_is_refused_even_for_an_empty_file():
    assert "unknown encoding" in str(refusal(decode, b"", "f", "nosuch"))


def test_the_hash_is_of_the_bytes_as_they_stand():
    data = TEXT.encode("utf-8-sig")
    assert decode(data, "f").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"a: 1\nb: \0\n", Span("f", 2, 4), "binary"),
        (b"\x7fELF\x01", Span("f", 1, 1), "U+007F"),
        ("甲: 1\n乙: \x1b[31m".encode(), Span("f", 2, 4), "U+001B"),
        ("a: \ufeff1".encode(), Span("f", 1, 4), "byte order mark"),
        ("a: \uffff".encode(), Span("f", 1, 4), "U+FFFF"),
        (b"a: 1\nb: \xff\xff", Span("f", 2, 4), "neither UTF-8 nor GB18030"),
        (TEXT.encode() + b"b: \xa1\xa1", Span("f", 2, 4), "damaged UTF-8"),
        (TEXT.encode("utf-16-le"), Span("f", 1, 2), "binary"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(data, place, words):
    (problem,) = refusal(decode, data, "f").problems
    assert problem.span == place
    assert words in problem.message.en


@pytest.mark.parametrize(("encoding", "data"), [("utf-8", b"a\nb\xff"), ("ascii", "a\n甲".encode())])
def test_a_wrong_encoding_is_refused_at_its_place(encoding, data):
    (problem,) = refusal(decode, data, "f", encoding).problems
    assert problem.span.line == 2


def test_escapes_cannot_bring_in_lone_surrogates():
    refusal(decode, rb"\ud800", "f", "unicode_escape")


@given(
    st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from([None, "utf-8", "gb18030", "utf-16", "latin-1"]),
)
def test_bytes_are_text_or_refused(data, encoding):
    try:
        decode(data, "f", encoding).text.encode()
    except InputError as error:
        assert error.problems


def test_a_file_is_read_under_the_name_it_was_given(tmp_path, monkeypatch):
    (tmp_path / "规划").mkdir()
    (tmp_path / "规划" / "plan.yaml").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    source = read_source(str(Path("规划", "plan.yaml")))
    assert (source.name, source.text) == ("规划/plan.yaml", TEXT)


def test_standard_input_is_a_dash(monkeypatch):
    assert read_source("-", stdin=io.BytesIO(TEXT.encode())).text == TEXT
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a: 1")))
    source = read_source("-")
    assert (source.name, source.text) == ("<stdin>", "a: 1")


def test_an_endless_standard_input_is_read_no_further_than_the_limit():
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size=-1):
            assert size >= 0
            self.asked += size
            return b"a" * size

    stream = Endless()
    assert "larger than" in str(refusal(read_source, "-", stdin=stream, max_bytes=1000))
    assert stream.asked == 1001


def test_a_file_may_have_just_the_largest_size(tmp_path):
    path = tmp_path / "f"
    path.write_bytes(b"a" * 100)
    assert read_source(str(path), max_bytes=100).text == "a" * 100
    assert "larger than" in str(refusal(read_source, str(path), max_bytes=99))


def test_a_file_that_grows_after_it_was_measured_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "f"
    path.write_bytes(b"a" * 200)
    status = path.stat()
    measured = os.stat_result((*status[:6], 10, *status[7:]))
    monkeypatch.setattr("pathlib.Path.stat", lambda self: measured)
    assert "larger than" in str(refusal(read_source, str(path), max_bytes=100))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "the path is empty"),
        ("absent.yaml", "no such file"),
        ("file/child", "no such file"),
        (".", "a directory"),
        ("a\0b", "not a path"),
        ("a" * 5000, "cannot be read"),
        ("\udcff", "no such file"),
    ],
)
def test_an_unreadable_path_is_refused_in_one_printable_sentence(name, words, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    error = refusal(read_source, name)
    assert words in str(error)
    str(error).encode()


def test_a_file_without_permission_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "f"
    path.touch()

    def forbid(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", forbid)
    assert "no permission" in str(refusal(read_source, str(path)))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_sockets_and_devices_are_refused_unopened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        for path in ("pipe", "socket", "/dev/zero"):
            assert "not a regular file" in str(refusal(read_source, path))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("规划.docx", b"PK\x03\x04\x14\x00"),
        ("PLAN.PPTX", b"PK\x03\x04\x14\x00"),
        ("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("plan.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("-", b"%PDF-1.4\n"),
    ],
)
def test_a_document_is_called_one_and_not_a_damaged_text(name, data):
    with pytest.raises(InputError) as caught:
        decode(data, name)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (name, 0)
    assert problem.message == Text("a document, not a YAML file", "这是文档，不是 YAML 文件")
    assert "nqpf draft" in problem.hint.en and "nqpf draft" in problem.hint.zh


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.yaml"])
def test_any_other_archive_is_taken_for_a_workbook(name):
    with pytest.raises(InputError, match=r"a workbook or another archive, not text .*nqpf convert"):
        decode(b"PK\x03\x04\x14\x00", name)


def test_a_text_may_have_any_name():
    assert decode(b"a: 1\n", "plan.docx").text == "a: 1\n"
