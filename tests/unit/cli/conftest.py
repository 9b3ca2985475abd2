import pytest
from sample import PLAN
from typer.testing import CliRunner

from nqpf.cli.app import app


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in this process, in a folder of its own that holds the sample plan, in a plain environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("NQPF_LANG", "FORCE_COLOR", "NQPF_DEBUG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return lambda *args: CliRunner().invoke(app, [str(arg) for arg in args])
