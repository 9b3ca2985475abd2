import os

import pytest

from nqpf.loading.root import find_root


@pytest.fixture
def below(tmp_path):
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    (folder / "x.plan.yaml").touch()
    return folder


@pytest.mark.parametrize("mark", ["nqpf.toml", ".git"])
@pytest.mark.parametrize("levels", ["", "..", "../.."])
def test_the_nearest_directory_with_a_mark_is_the_root(below, mark, levels):
    root = (below / levels).resolve()
    (root / mark).touch()
    assert find_root(below) == find_root(below / "x.plan.yaml") == root


def test_of_two_marks_the_nearer_one_counts(below):
    (below.parent.parent / "nqpf.toml").touch()
    (below.parent / ".git").mkdir()
    assert find_root(below) == below.parent


def test_without_a_mark_it_is_the_starts_own_directory(below, monkeypatch):
    monkeypatch.setattr(os.path, "ismount", lambda path: path == below.parent)
    assert find_root(below) == find_root(below / "x.plan.yaml") == below


def test_nothing_above_the_top_of_the_file_system_counts(below, monkeypatch):
    (below.parent.parent / "nqpf.toml").touch()
    monkeypatch.setattr(os.path, "ismount", lambda path: path == below.parent)
    assert find_root(below) == below
    (below.parent / "nqpf.toml").touch()
    assert find_root(below) == below.parent


def test_a_relative_start_is_the_working_directorys(below, monkeypatch):
    (below.parent / "nqpf.toml").touch()
    monkeypatch.chdir(below)
    assert find_root(type(below)("x.plan.yaml")) == below.parent


def test_a_plan_reached_by_a_link_belongs_where_it_stands(below, tmp_path):
    if os.name == "nt":
        pytest.skip("links need a privilege on Windows")
    (below / "nqpf.toml").touch()
    link = tmp_path / "link.plan.yaml"
    link.symlink_to(below / "x.plan.yaml")
    assert find_root(link) == below
