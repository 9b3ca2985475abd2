import os

import pytest
from running import PLAIN, here
from sample import PLAN


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in this process, in a folder of its own that holds the sample plan, in a plain environment."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        monkeypatch.delenv(name)
    for name, value in PLAIN.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return here
