"""What these tests stand on: a Dask cluster of two processes and an S3 server, both on this machine alone."""

import os
import subprocess
import sys

import pytest
from sample import PLAN
from storage.servers import s3

COUNT = 400


def numbered(number):
    """Plans that differ; one cannot be read, one is in GBK."""
    text = PLAN.replace("id: t\n", f"id: t{number}\n").replace("target: {value: 50", f"target: {{value: {21 + number}")
    if number == 7:
        text = text.replace("due:", "deu:")
    return text.encode("gb18030" if number == 8 else "utf-8")


@pytest.fixture
def plans(tmp_path):
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number:03}.plan.yaml").write_bytes(numbered(number))
    return folder


@pytest.fixture
def start(tmp_path):
    """Start the command line in a folder of its own."""
    started = []

    def start(*args, **env):
        process = subprocess.Popen(
            [sys.executable, "-m", "nqpf", *map(str, args)], cwd=tmp_path, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env={**os.environ, "PYTHONUTF8": "1", "NQPF_LANG": "en", **env},
        )  # fmt: skip
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def run(start):
    """Run it to its end: exit code, standard output, standard error."""

    def run(*args, **env):
        process = start(*args, **env)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err.decode()

    return run


@pytest.fixture(scope="session")
def storage():
    """Makes buckets of an S3 server; what its clients need stands in the environment while it runs."""
    with s3() as made:
        yield made


@pytest.fixture(scope="session")
def cluster(storage):
    """Started after the server, whose address the workers inherit."""
    distributed = pytest.importorskip("distributed", reason="needs the extra `cluster`")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster
