import json
from hashlib import sha256

import pytest

from nqpf.loading.rubric.compiled import NAME, CompiledRubric, read_compiled, write_compiled


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "rubric.yaml").write_text("标题: 一\n", "utf-8")
    (tmp_path / "parts" / "P1.yaml").write_text("id: P1\n", "utf-8")
    return tmp_path


def made(value):
    return CompiledRubric(value, "f" * 64, {"region": "e" * 64}, {"region": {"id": "region"}})


def written(folder, value=None):
    files = {name: folder / name for name in ("rubric.yaml", "parts/P1.yaml")}
    data = write_compiled(made(value or {"标题": "一"}), files)
    (folder / NAME).write_bytes(data)
    return data


def test_what_was_written_is_read_while_the_files_are_the_same(folder):
    written(folder)
    assert read_compiled(folder) == made({"标题": "一"})


def test_it_holds_the_hash_of_every_files_bytes_by_name(folder):
    content = json.loads(written(folder))
    assert content["sources"] == {
        "parts/P1.yaml": sha256(b"id: P1\n").hexdigest(),
        "rubric.yaml": sha256("标题: 一\n".encode()).hexdigest(),
    }
    assert list(content["sources"]) == ["parts/P1.yaml", "rubric.yaml"]


def test_the_same_files_make_the_same_bytes_in_whatever_order_they_are_named(folder):
    files = [("rubric.yaml", folder / "rubric.yaml"), ("parts/P1.yaml", folder / "parts" / "P1.yaml")]
    assert write_compiled(made(1), dict(files)) == write_compiled(made(1), dict(reversed(files)))


def test_it_is_small_and_not_escaped(folder):
    data = written(folder)
    assert "标题".encode() in data
    assert b": " not in data and b"\n" not in data


@pytest.mark.parametrize("name", ["rubric.yaml", "parts/P1.yaml"])
def test_a_file_that_differs_by_one_byte_makes_it_void(folder, name):
    written(folder)
    path = folder / name
    path.write_bytes(path.read_bytes() + b" ")
    assert read_compiled(folder) is None


def test_a_file_that_is_gone_makes_it_void(folder):
    written(folder)
    (folder / "parts" / "P1.yaml").unlink()
    assert read_compiled(folder) is None


def test_without_one_there_is_none(folder):
    assert read_compiled(folder) is None
    assert read_compiled(folder / "nope") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b"3", b"{}", b'{"sources":{}}', b'{"sources":[],"value":1,"sha256":"x"}',
     b'{"sources":{"rubric.yaml":1},"value":1,"sha256":"x"}', b'{"sources":{"a\\u0000b":"x"},"value":1,"sha256":"x"}',
     b'{"sources":{},"value":1,"sha256":"x"}', b"[" * 100_000],
    ids=["empty", "cut", "no text", "list", "null", "number", "no parts", "no value", "no names", "no hash", "nul",
         "made from no file", "deep"],
)  # fmt: skip
def test_whatever_is_wrong_with_it_there_is_none(folder, content):
    (folder / NAME).write_bytes(content)
    assert read_compiled(folder) is None
