import os

import helps
import pytest
from running import apart, plainly
from sample import PLAN


@pytest.fixture
def nqpf(tmp_path):
    """Run the command line within this process, in a folder of its own, in a plain environment."""
    return lambda *args, stdin=None, cwd=tmp_path, **env: plainly(cwd, env, *args, stdin=stdin)


@pytest.fixture
def process(tmp_path):
    """The same as a process of its own: for what the interpreter reads as it starts, and for work that is shared."""
    return lambda *args, stdin=None, cwd=tmp_path, **env: apart(cwd, env, *args, stdin=stdin)


@pytest.fixture
def without_numpy(tmp_path):
    """An environment in which numpy cannot be found, for a process of its own."""
    (tmp_path / "shadow" / "numpy").mkdir(parents=True)
    error = "raise ModuleNotFoundError(\"No module named 'numpy'\", name='numpy')\n"
    (tmp_path / "shadow" / "numpy" / "__init__.py").write_text(error)
    return {"PYTHONPATH": os.pathsep.join([str(tmp_path / "shadow"), os.environ.get("PYTHONPATH", "")])}


@pytest.fixture(scope="session")
def chinese_help():
    """By name and columns; see `helps`."""
    return helps.in_chinese()


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return path
