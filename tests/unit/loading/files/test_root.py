import os

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.config import load_settings
from nqpf.loading.files.root import find_root, find_settings, inside


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "repo" / "plans" / "deep").mkdir(parents=True)
    (tmp_path / "repo" / ".git").mkdir()
    return tmp_path / "repo"


def test_the_nearest_settings_upwards_hold(repository):
    deep = repository / "plans" / "deep"
    assert (find_settings(deep), find_root(deep)) == (None, repository)
    (repository / "nqpf.toml").touch()
    assert find_settings(deep) == repository / "nqpf.toml"
    (repository / "plans" / "pyproject.toml").write_text("[tool.nqpf]\n")
    assert find_settings(deep) == repository / "plans" / "pyproject.toml"
    assert find_root(deep) == repository / "plans"


def test_a_project_without_our_table_says_nothing(repository):
    (repository / "pyproject.toml").write_text("[project]\n")
    assert find_settings(repository) is None


def test_nothing_above_the_repository_is_asked(repository):
    (repository.parent / "nqpf.toml").touch()
    assert find_settings(repository / "plans") is None


def test_its_own_settings_come_before_the_project_s(repository):
    (repository / "pyproject.toml").write_text("[tool.nqpf]\n")
    (repository / "nqpf.toml").touch()
    assert find_settings(repository) == repository / "nqpf.toml"


@pytest.mark.parametrize("name", ["a", "a/b.md", "./a", "规划/一.md", "a b"])
def test_inside(tmp_path, name):
    assert inside(tmp_path, name)


@pytest.mark.parametrize(
    "name",
    ["..", "../a", "a/../../b", "/a", "\\a", "a\\b", "C:a", "C:/a", "//host/a", "a\0b", "out/a", "x" * 5000 + "/.."],
)
def test_outside(tmp_path, name):
    (tmp_path / "out").symlink_to(tmp_path.parent, target_is_directory=True)
    assert not inside(tmp_path, name)


@pytest.mark.parametrize("name", [".git", ".git/config", "a/.GIT/hooks/pre-commit", "kept/config"])
def test_what_git_keeps_is_not_of_the_repository(tmp_path, name):
    """What is named in settings may be written to."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / ".git", target_is_directory=True)
    assert not inside(tmp_path, name)
    assert inside(tmp_path, ".github/a.md") and inside(tmp_path / ".git" / "tree", "a.md")


def test_a_link_that_stays_inside_is_inside(tmp_path):
    (tmp_path / "b").touch()
    (tmp_path / "a").symlink_to(tmp_path / "b")
    assert inside(tmp_path, "a")


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


def test_a_project_file_that_cannot_be_read_is_not_passed_over_in_silence(tmp_path, monkeypatch):
    project = tmp_path / "pyproject.toml"
    project.write_bytes(b"#" * (2 * 1024 * 1024) + b"\n[tool.nqpf]\n")
    assert find_settings(tmp_path) == project
    with pytest.raises(InputError, match="larger than 1 MiB"):
        load_settings(project)

    project.write_bytes(b"[tool.nqpf]\n")

    def forbid(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", forbid)
    assert find_settings(tmp_path) == project
    with pytest.raises(InputError, match="no permission"):
        load_settings(project)
