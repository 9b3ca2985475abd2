"""The package as its users get it: a wheel, a wheel built from the sdist, an editable install."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests/golden/slogans.en.txt"


def _run(*command, cwd=ROOT, **env):
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env={**environment, **env}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(source):
    """An sdist and the wheel built from it, with the build tools of this environment."""
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", source / "dist", source)
    (sdist,) = (source / "dist").glob("*.tar.gz")
    (wheel,) = (source / "dist").glob("*.whl")
    return sdist, wheel


def _environment(folder, *install):
    """A virtual environment with this one's libraries behind it and nqpf installed in it."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # Behind what is installed here; the name sorts last, so that an editable install comes before it.
    (site / "zz_libraries.pth").write_text(sysconfig.get_path("purelib"))
    _run(
        sys.executable, "-m", "pip", "--python", python, "install",
        "--ignore-installed", "--no-deps", "--no-index", "--no-build-isolation", "--quiet", *install,
    )  # fmt: skip
    return python, site


def _scores_the_example(python):
    shown = _run(python, "-m", "nqpf", "score", "examples/slogans.plan.yaml", "--lang", "en", COLUMNS="80")
    assert shown == GOLDEN.read_text("utf-8")
    program = python.parent / ("nqpf.exe" if os.name == "nt" else "nqpf")
    assert _run(program, "--version").startswith("nqpf ")


def test_wheel_from_the_sdist_works(built, tmp_path):
    python, site = _environment(tmp_path / "env", built[1])
    _scores_the_example(python)
    assert (site / "nqpf/_rubric/compiled.json").is_file()


def test_wheel_holds_the_whole_rubric_and_what_the_commands_need(built):
    names = set(zipfile.ZipFile(built[1]).namelist())
    rubric = {path.relative_to(ROOT / "rubric").as_posix() for path in (ROOT / "rubric").rglob("*.yaml")}
    assert {f"nqpf/_rubric/{name}" for name in rubric} <= names
    assert {
        "nqpf/render/forms/templates/plan.en.yaml",
        "nqpf/render/forms/templates/plan.zh.yaml",
        "nqpf/schema/json/plan.schema.json",
        "nqpf/py.typed",
        "nqpf/render/html/page.css",
        "nqpf/render/html/page.js",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "examples/"))]


def test_compiled_rubric_is_used_only_while_it_matches(built, tmp_path):
    python, site = _environment(tmp_path / "env", built[1])

    def rubric_hash():
        report = _run(python, "-m", "nqpf", "score", "examples/slogans.plan.yaml", "-f", "json")
        return json.loads(report)["rubric"]["sha256"]

    before = rubric_hash()
    edited = site / "nqpf/_rubric/principles/P1.yaml"
    edited.write_text(edited.read_text("utf-8").replace("weight: 1\n", "weight: 3\n", 1), "utf-8")
    assert rubric_hash() != before


def test_editable_install_works(source, tmp_path):
    python, _ = _environment(tmp_path / "env", "--editable", source)
    _scores_the_example(python)


def test_sdist_holds_tests_and_examples(built):
    import tarfile

    with tarfile.open(built[0]) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    assert {
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "hatch_build.py",
        ".importlinter",
        ".github/actions/check/action.yml",
        "examples/slogans.plan.yaml",
        "tests/sample.py",
        "rubric/rubric.yaml",
    } <= names
