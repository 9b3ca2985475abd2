"""A folder is written whole, or not at all."""

import pytest

from nqpf.base.errors import InputError
from nqpf.cli.checkup import placing
from nqpf.cli.checkup.placing import put_folder


def test_files_stand_below_the_new_folder(tmp_path):
    put_folder(tmp_path / "new" / "out", {"a.docx": b"1", "original/a.pdf": b"2"})
    out = tmp_path / "new" / "out"
    assert {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()} == {
        "a.docx": b"1", "original/a.pdf": b"2",
    }  # fmt: skip
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("make", ["mkdir", "touch", "symlink_to"])
def test_what_is_there_is_left_alone(tmp_path, make):
    out = tmp_path / "out"
    getattr(out, make)(*(["nowhere"] if make == "symlink_to" else []))
    with pytest.raises(InputError, match="out: this folder exists and is not overwritten"):
        put_folder(out, {"a": b"1"})
    assert list(tmp_path.iterdir()) == [out]


def test_where_a_file_cannot_be_written_nothing_stays(tmp_path, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(placing.Path, "write_bytes", full)
    with pytest.raises(InputError, match="cannot write this folder"):
        put_folder(tmp_path / "out", {"a": b"1"})
    assert list(tmp_path.iterdir()) == []
