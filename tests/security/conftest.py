import pytest
from hostile import Run


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run commands in a repository of their own, in English unless they say otherwise."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NQPF_LANG", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return Run(tmp_path)
