"""A document to draft from: loaded with its name and hash, or refused with both and what to do."""

import hashlib
import io
import sys

import pytest
from papers import docx, paragraph

from nqpf.base.errors import InputError
from nqpf.loading.document import load_document

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
DATA = docx(paragraph("建成中试基地5家"))


def test_a_document_comes_with_its_name_and_hash(tmp_path, monkeypatch):
    (tmp_path / "方案.docx").write_bytes(DATA)
    monkeypatch.chdir(tmp_path)
    loaded = load_document("方案.docx")
    assert (loaded.document.text, loaded.name) == ("建成中试基地5家", "方案.docx")
    assert loaded.sha256 == hashlib.sha256(DATA).hexdigest()


def test_standard_input_is_read_by_its_content(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DATA)))
    loaded = load_document("-")
    assert (loaded.document.format, loaded.name) == ("docx", "<stdin>")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            r"old Word .*save it as \.docx",
        ),
        ("a.docx", DATA[:-30], "damaged"),
        ("a.txt", b"", "empty document"),
        ("a.txt", b"x" * 101, "larger than"),
        ("b.txt", None, "no such file"),
    ],
)
def test_what_cannot_be_read_says_which_file_why_and_what_to_do(tmp_path, monkeypatch, name, data, words):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=words) as caught:
        load_document(name, most=100 if data and len(data) == 101 else 100_000)
    (problem,) = caught.value.problems
    assert problem.file == name and problem.message.zh


def test_standard_input_is_bounded(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 101)))
    with pytest.raises(InputError, match="larger than"):
        load_document("-", most=100)
