"""What these tests stand on: a server of each storage, and plans as they lie in folders."""

import itertools
import os
import subprocess
import sys
from functools import partial

import pytest
from sample import PLAN
from storage import servers

NAMES = itertools.count()
FOLDER = {
    "00.plan.yaml": PLAN,
    "01.plan.yaml": PLAN.replace("due:", "deu:"),
    "02.plan.yml": PLAN.replace("id: t\n", "id: t2\n").encode("gb18030"),
    "[3].plan.yaml": PLAN.replace("id: t\n", "id: t3\n"),
    "empty.plan.yaml": b"",
    "a/规划 一.plan.yaml": PLAN.replace("id: t\n", "id: t4\n"),
    "a-b/5.plan.yaml": PLAN.replace("id: t\n", "id: t5\n"),
    "a/b/6.plan.yaml": PLAN.replace("id: t\n", "id: t6\n"),
    "a/~$6.plan.yaml": b"what an editor left",
    ".drafts/7.plan.yaml": b"what nobody sees",
    "notes.yaml": b"no plan",
}
"""Some cannot be read, one is in GBK, some are no plans; `a-b` comes before `a/` in Unicode, after it in a folder."""


@pytest.fixture
def plans(tmp_path):
    for name, text in FOLDER.items():
        path = tmp_path / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path / "plans"


@pytest.fixture
def run(tmp_path):
    """Run the command line in a folder of its own: exit code, standard output, standard error."""

    def run(*args, **env):
        done = subprocess.run(
            [sys.executable, "-m", "nqpf", *map(str, args)], cwd=tmp_path, capture_output=True, timeout=120,
            check=False, env={**os.environ, "PYTHONUTF8": "1", "NQPF_LANG": "en", **env},
        )  # fmt: skip
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return run


@pytest.fixture(scope="session")
def s3():
    with servers.s3() as made:
        yield made


@pytest.fixture(scope="session")
def gs():
    with servers.gs() as made:
        yield made


@pytest.fixture(scope="session")
def stand_in():
    with servers.webhdfs() as made:
        yield made


@pytest.fixture(scope="session")
def hadoop():
    with servers.hdfs() as made:
        yield made


@pytest.fixture(scope="session")
def hdfs(hadoop):
    return partial(hadoop, "hdfs")


@pytest.fixture(scope="session")
def webhdfs(hadoop):
    return partial(hadoop, "webhdfs")


@pytest.fixture(params=["s3", "gs", "stand_in", "hdfs", "webhdfs"])
def empty(request):
    """A place in each storage, with nothing in it."""
    return request.getfixturevalue(request.param)(f"plans-{os.getpid()}-{next(NAMES)}")


@pytest.fixture
def filled(empty, plans):
    """The same plans there."""
    files = (file for file in plans.rglob("*") if file.is_file())
    empty.put({f"region/{file.relative_to(plans).as_posix()}": file.read_bytes() for file in files})
    return empty
