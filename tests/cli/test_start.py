"""What a command imports: everyone waits for it at every start, so each pays for what it needs and no more."""

import os
import subprocess
import sys

import pytest

HEAVY = {
    "pydantic",
    "yaml",
    "rich",
    "numpy",
    "jinja2",
    "docx",
    "pptx",
    "openpyxl",
    "xlsxwriter",
    "distributed",
    "fsspec",
    "sqlite3",
}
READING = {"pydantic", "yaml"}


def imported(cwd, *args):
    """The heavy packages that are loaded when the command has ended."""
    run = (
        "import sys\nfrom nqpf.cli import main\ntry:\n    main()\nexcept SystemExit as end:\n    code = end.code\n"
        f"loaded = sorted({HEAVY!r} & sys.modules.keys())\n"
        "print(code or 0, *loaded, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, *args], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=True
    )  # fmt: skip
    code, *loaded = done.stderr.splitlines()[-1].split()
    assert code == "0", done.stderr
    return set(loaded)


@pytest.mark.parametrize(
    ("args", "packages"),
    [
        (("--version",), set()),
        (("score", "plan.yaml"), READING),
        (("score", "plan.yaml", "--format", "json"), READING),
        (("score", "plan.yaml", "--format", "html", "--output", "a.html"), READING),
        (("check", "plan.yaml"), READING),
        (("check", "plan.yaml", "--format", "sarif"), READING),
        (("rank", "plan.yaml"), READING),
        (("explain", "D1"), READING),
        (("init", "new.plan.yaml", "--kind", "region"), READING),
        (("config",), READING),
        (("baseline", "plan.yaml"), READING),
        (("claims", "plan.yaml"), READING),
        (("assess", "plan.yaml"), READING),
        (("weigh", "init", "ahp"), READING),
        (("rubric", "list"), READING),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_imports_what_it_needs_and_no_more(plan, tmp_path, args, packages):
    assert imported(tmp_path, *args) <= packages


def test_a_worker_imports_no_command_line():
    run = (
        "import sys, nqpf.report.check.many, nqpf.cli.many.ranking\n"
        "print({'typer', 'rich', 'sqlite3'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_plugin_that_somebody_has_installed_for_pydantic_is_left_alone(process, plan, tmp_path):
    """It would be loaded into every run, to watch or to change how plans are read; a broken one would complain."""
    site = tmp_path / "site"
    about = site / "meddler-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: meddler\nVersion: 1\n", "utf-8")
    (about / "entry_points.txt").write_text("[pydantic]\nmeddler = meddler:plugin\n", "utf-8")
    (site / "meddler.py").write_text("print('here I am')\nraise ImportError('broken')\n", "utf-8")
    ran = process(
        "score",
        "plan.yaml",
        "--format",
        "json",
        PYTHONPATH=os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]),
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("{")
