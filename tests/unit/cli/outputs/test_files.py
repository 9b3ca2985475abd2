import os
import stat
from pathlib import Path

import pytest

from nqpf.base.errors import InputError
from nqpf.cli.outputs import files
from nqpf.cli.outputs.files import deliver, deliver_lines, write_whole

POSIX = pytest.mark.skipif(os.name == "nt", reason="modes, links and pipes are otherwise on Windows")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_bytes_are_written_as_they_are(tmp_path):
    write_whole(tmp_path / "a.json", b"\xef\xbb\xbf{}\r\n")
    assert (tmp_path / "a.json").read_bytes() == b"\xef\xbb\xbf{}\r\n"
    assert names(tmp_path) == ["a.json"]


def test_an_older_file_is_replaced(tmp_path):
    (tmp_path / "a").write_text("a longer old text")
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_name_without_a_folder_is_in_the_working_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_whole(Path("报告.md"), b"x")
    assert names(tmp_path) == ["报告.md"]


@POSIX
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_user_gives_new_files(tmp_path, umask, mode):
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "a", b"x")
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444])
def test_a_replaced_file_keeps_its_mode(tmp_path, mode):
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(mode)
    write_whole(tmp_path / "a", b"new")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode
    assert (tmp_path / "a").read_bytes() == b"new"


@POSIX
def test_writing_through_a_link_keeps_the_link(tmp_path):
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "a", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@POSIX
def test_what_is_no_regular_file_is_written_to_and_not_replaced(tmp_path):
    """`-o /dev/stdout` is common; as root, replacing it would take the device from every other program."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        write_whole(pipe, b"report")
        assert stat.S_ISFIFO(pipe.lstat().st_mode)
        assert os.read(reader, 100) == b"report"
    finally:
        os.close(reader)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files have no names here")
def test_a_pipe_that_has_no_name_of_its_own_is_written_to():
    """`-o /dev/stdout | less`: the link leads to `pipe:[…]`, which is no path; only following it by opening works."""
    reader, writer = os.pipe()
    try:
        write_whole(Path(f"/proc/self/fd/{writer}"), b"report")
        assert os.read(reader, 100) == b"report"
    finally:
        os.close(reader)
        os.close(writer)


@POSIX
def test_a_name_as_long_as_the_file_system_allows_can_be_written(tmp_path):
    """Chinese file names reach the limit of 255 bytes at 85 characters."""
    path = tmp_path / ("规" * 84 + ".md")
    write_whole(path, b"x")
    assert path.read_bytes() == b"x"


class Full(OSError):
    pass


@pytest.mark.parametrize("step", ["write", "chmod", "replace"])
@pytest.mark.parametrize("old", [None, b"old"])
def test_whatever_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step, old):
    path = tmp_path / "a"
    if old is not None:
        path.write_bytes(old)

    def fail(*_args, **_options):
        raise Full(28, "No space left on device")

    if step == "write":
        opened = os.fdopen

        def open_full(handle, mode):
            out = opened(handle, mode, buffering=0)
            out.close()
            return Refusing()

        class Refusing:
            def __enter__(self):
                return self

            def __exit__(self, *_):
                return None

            write = staticmethod(fail)

        monkeypatch.setattr(files.os, "fdopen", open_full)
    else:
        monkeypatch.setattr(files.Path, step, fail)
    with pytest.raises(InputError) as caught:
        write_whole(path, b"new")
    monkeypatch.undo()
    assert str(caught.value) == f"{path.as_posix()}: cannot write this file: No space left on device"
    assert (path.read_bytes() if path.exists() else None) == old
    assert names(tmp_path) == ([] if old is None else ["a"])


def test_an_interrupt_leaves_nothing_either(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(files.Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_told_in_both_languages(tmp_path):
    with pytest.raises(InputError) as caught:
        write_whole(tmp_path / "missing" / "a", b"x")
    (problem,) = caught.value.problems
    folder = (tmp_path / "missing").as_posix()
    assert problem.message.en == f"cannot write this file: there is no folder {folder}"
    assert problem.message.zh == f"无法写入此文件：文件夹 {folder} 不存在"
    assert problem.span.file == (tmp_path / "missing" / "a").as_posix()


def test_a_folder_is_not_written_over(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(InputError):
        write_whole(tmp_path / "a", b"x")
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(InputError, match="Permission denied"):
            write_whole(tmp_path / "a", b"x")
    finally:
        tmp_path.chmod(0o700)


def test_lines_are_written_whole_or_not_at_all(tmp_path):
    def lines(last):
        yield "一\n"
        yield 1 // last

    deliver_lines(iter(("一\n", "two\n")), tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == "一\ntwo\n".encode()
    with pytest.raises(ZeroDivisionError):
        deliver_lines(lines(0), tmp_path / "a")
    assert (names(tmp_path), (tmp_path / "a").read_bytes()) == (["a"], "一\ntwo\n".encode())


def test_bytes_go_to_a_file_or_a_pipe_but_to_no_terminal(tmp_path, monkeypatch, capfdbinary):
    deliver(b"PK\x03", tmp_path / "a.docx", machine=False)
    assert (tmp_path / "a.docx").read_bytes() == b"PK\x03"
    deliver(b"PK\x04", None, machine=False)
    assert capfdbinary.readouterr().out == b"PK\x04"
    monkeypatch.setattr(files.sys.stdout, "isatty", lambda: True)
    with pytest.raises(InputError, match="not shown in a terminal \\(use -o FILE\\)"):
        deliver(b"PK\x05", None, machine=False)
    assert capfdbinary.readouterr().out == b""
    deliver(b"PK\x06", tmp_path / "a.docx", machine=False)
    assert (tmp_path / "a.docx").read_bytes() == b"PK\x06"
