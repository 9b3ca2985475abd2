import os

import pytest

from nqpf.loading.files import identity
from nqpf.loading.files.identity import identity_of, input_identity, is_executable

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, modes and pipes are otherwise on Windows")


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a"
    path.write_text("x")
    return path


@POSIX
def test_every_name_of_a_file_leads_to_it(file, tmp_path):
    os.link(file, tmp_path / "hard")
    (tmp_path / "soft").symlink_to("a")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    for name in ("hard", "soft", "again/a", f"again/../{tmp_path.name}/a"):
        assert identity_of(tmp_path / name) == identity_of(file) == input_identity(name)
    (tmp_path / "b").write_text("x")
    assert identity_of(tmp_path / "b") != identity_of(file)


@POSIX
def test_a_file_that_is_not_there_yet_is_known_by_its_folder_and_its_name(file, tmp_path):
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dangling").symlink_to("new")
    new = identity_of(tmp_path / "new")
    assert new == identity_of(tmp_path / "again/new") == identity_of(tmp_path / "dangling")
    assert new == identity_of(tmp_path / "NEW")
    assert identity_of(tmp_path / "é") == identity_of(tmp_path / "e\u0301")
    assert new != identity_of(tmp_path / "newer")
    assert identity_of(tmp_path / "no/new") == identity_of(tmp_path / "no/./new") != new


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_known_all_the_same(file, name):
    assert identity_of(file.parent / name) == identity_of(file.parent / name) != identity_of(file)
    assert input_identity(name) is None and not is_executable(file.parent / name)


def test_where_files_have_no_number_their_path_is_what_they_are_known_by(file, monkeypatch):
    before = identity_of(file)
    monkeypatch.setattr(identity, "_known", lambda _: None)
    assert identity_of(file) == input_identity("a") == (str(file.resolve()).casefold(),) != before


def test_folders_are_read_and_pipes_are_not(file, tmp_path):
    assert input_identity(str(tmp_path)) == identity_of(tmp_path)
    assert input_identity("nowhere") is None
    if os.name != "nt":
        os.mkfifo(tmp_path / "pipe")
        assert input_identity("pipe") is None


def test_standard_input_is_the_file_that_it_comes_from(file, monkeypatch):
    with file.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert input_identity("-") == identity_of(file)
    assert input_identity("-") is None  # it is closed
    monkeypatch.setattr("sys.stdin", None)
    assert input_identity("-") is None


@POSIX
@pytest.mark.parametrize("mode", [0o100, 0o010, 0o001, 0o755])
def test_whoever_may_run_a_file_it_is_executable(file, mode):
    assert not is_executable(file)
    file.chmod(0o600 | mode)
    assert is_executable(file)
    assert not is_executable(file.parent)
