import pytest

from nqpf.base.errors import InputError
from nqpf.loading.config import load_settings

WAIVER = '[[waivers]]\nplan = "p"\nid = "P1.1"\nowner = "o"\nreason = "r"\nexpires = 2026-12-31\n'


@pytest.fixture
def written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text, name="nqpf.toml"):
        (tmp_path / name).write_text(text, "utf-8")
        return load_settings(tmp_path.joinpath(name).relative_to(tmp_path))

    return write


def test_settings_are_read_with_their_places(written):
    loaded = written('lang = "zh"\n[check]\nfail-under = 40\n' + WAIVER)
    assert (loaded.settings.lang, loaded.settings.check.fail_under) == ("zh", 40)
    assert str(loaded.locate(("check", "fail-under"), True)) == "nqpf.toml:3:1"
    assert str(loaded.locate(("waivers", 0, "id"), False)) == "nqpf.toml:6:6"


def test_a_setting_under_the_key_of_0_1_is_read_at_its_place(written):
    loaded = written("[check]\ntolerance = 1\nmin-coverage = 0.5\n")
    assert loaded.settings.check.min_assessed == 0.5
    assert str(loaded.locate(("check", "min-assessed"), True)) == "nqpf.toml:3:1"
    assert str(loaded.locate(("check", "tolerance"), True)) == "nqpf.toml:2:1"
    loaded = written("[check]\nmin-assessed = 0.5\n")
    assert str(loaded.locate(("check", "min-assessed"), False)) == "nqpf.toml:2:16"


def test_a_table_of_pyproject_toml_is_read_and_the_rest_passed_over(written):
    loaded = written('[project]\nname = "x"\n[tool.nqpf.check]\nfail-under = 40\n', "pyproject.toml")
    assert loaded.settings.check.fail_under == 40
    assert str(loaded.locate(("check", "fail-under"), True)) == "pyproject.toml:4:1"


@pytest.mark.parametrize("text", ["# [tool.nqpf]\ntool = 5\n", "[[tool]]\n[tool.nqpf]\n", "[tool]\nnqpf = []\n"])
def test_a_pyproject_toml_without_such_a_table_is_told(written, text):
    with pytest.raises(InputError, match=r"^pyproject\.toml:\d+:\d+: the file must be a mapping"):
        written(text, "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("profil = 'x'", "nqpf.toml:1:1: unknown key `profil` (did you mean `profile`?)"),
        ("[check]\nfail_under = 1", "nqpf.toml:2:1: unknown key `fail_under` (did you mean `fail-under`?)"),
        ("[rules]\nx = 'loud'", "nqpf.toml:2:5: `loud` is not valid for `x` (valid here: error, note, off, warning)"),
        ("[check]\nmin-coverage = 60", "nqpf.toml:2:16: `min-coverage: 60` is out of range"),
        ("[check]\nmin-assessed = 1\nmin-coverage = 1", "nqpf.toml:3:1: unknown key `min-coverage` ("),
        ("check = 1", "nqpf.toml:1:9: "),
        (WAIVER.replace("2026-12-31", "2026"), "nqpf.toml:6:11: the last day of a waiver is a date"),
        (WAIVER.replace('owner = "o"\n', ""), "nqpf.toml:1:3: `owner:` is missing"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(written, text, told):
    with pytest.raises(InputError) as caught:
        written(text)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        'rubric = "../other"',
        'rubric = "/etc"',
        'profile = "..\\\\p.yaml"',
        'profile = "C:/p.yaml"',
        '[check]\npaths = ["plans", "../../plans"]',
        '[check]\nbaseline = "/tmp/b.json"',
        '[check]\nreport = "sarif=/etc/passwd"',
        '[check]\nreport = ["sarif=a.sarif", "csv=../b.csv"]',
    ],
)
def test_what_comes_with_a_pull_request_names_nothing_outside_the_repository(written, text):
    with pytest.raises(InputError) as caught:
        written(text)
    assert "leads out of the repository" in str(caught.value)


def test_a_link_does_not_lead_out_either(written, tmp_path):
    (tmp_path / "out").symlink_to(tmp_path.parent, target_is_directory=True)
    with pytest.raises(InputError, match="leads out of the repository"):
        written('rubric = "out/rubric"')
