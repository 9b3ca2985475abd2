import pytest

from nqpf.loading.root import find_root, find_settings, inside


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


def test_outside_any_repository_a_directory_is_its_own_root(tmp_path):
    assert find_root(tmp_path) == tmp_path


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


def test_a_link_that_stays_inside_is_inside(tmp_path):
    (tmp_path / "b").touch()
    (tmp_path / "a").symlink_to(tmp_path / "b")
    assert inside(tmp_path, "a")
