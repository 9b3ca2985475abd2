import pytest
from sample import PLAN


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """The sample plan in a file, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return path
