"""On a cluster: every plan once, the bytes of the run on one machine, whatever dies in between."""

import json
import logging
import os
import signal
import time

import pytest
from cluster.conftest import COUNT, numbered

from nqpf.base.errors import InputError
from nqpf.batch import cluster as cluster_module
from nqpf.batch.cluster import cluster_at


@pytest.fixture
def bucket(storage, plans):
    """The plans in object storage, with what is no plan between them."""
    name = f"plans-{os.getpid()}-{time.monotonic_ns()}"
    held = storage(name)
    held.put({f"region/{file.name}": file.read_bytes() for file in sorted(plans.iterdir())})
    held.put({"region/notes.yaml": b"no plan", "big.plan.yaml": b"#" * (8 * 1024 * 1024 + 1)})
    return name


def from_storage(lines, plans, bucket):
    """The lines of a local run as they are for the same plans in storage."""
    return lines.replace(f'"{plans}/'.encode(), f'"s3://{bucket}/region/'.encode())


def test_the_lines_are_those_of_one_machine_though_a_worker_is_killed(run, start, cluster, plans):
    code, alone, told = run("check", plans, "-f", "jsonl", "-j", "1")
    assert (code, alone.count(b"\n")) == (1, COUNT)
    with cluster.get_client() as client:
        victim = next(iter(client.run(os.getpid).values()))
    shared = start("check", plans, "-f", "jsonl", "--scheduler", cluster.scheduler_address)
    first = shared.stdout.readline()
    os.kill(victim, signal.SIGKILL)
    rest, said = shared.stdout.read(), shared.stderr.read()
    assert first + rest == alone
    assert (shared.wait(60), said.decode()) == (1, told)


def test_what_the_cluster_does_about_a_lost_worker_is_not_told_among_the_plans(cluster, caplog):
    """Where a worker dies between its work and the sending of it, which no test can be sure to hit."""
    with cluster_at(cluster.scheduler_address):
        logging.getLogger("distributed.client").warning("Couldn't gather 1 keys, rescheduling")
    assert not [record for record in caplog.records if record.name == "distributed.client"]


def test_a_worker_of_another_version_is_refused(cluster, monkeypatch):
    monkeypatch.setattr(cluster_module, "__version__", "9.9")
    with pytest.raises(InputError, match=r"no nqpf 9\.9 on worker tcp://"), cluster_at(cluster.scheduler_address):
        pass


def test_plans_in_storage_are_checked_where_the_workers_are(run, cluster, plans, bucket):
    local = run("check", plans, "-f", "jsonl")
    remote = run("check", f"s3://{bucket}/region", "-f", "jsonl")
    assert remote[:2] == (1, from_storage(local[1], plans, bucket))
    code, lines, told = run("check", f"s3://{bucket}/region/", "-f", "jsonl", "--scheduler", cluster.scheduler_address)
    assert (code, lines, told) == remote
    pattern = run("check", f"s3://{bucket}/region/00*.plan.yaml", "-f", "jsonl")
    assert pattern[1] == b"".join(remote[1].splitlines(keepends=True)[:10])
    one = run("check", f"s3://{bucket}/region/003.plan.yaml", "-f", "jsonl")
    assert (one[0], one[1]) == (0, remote[1].splitlines(keepends=True)[3])


def test_what_is_too_large_or_not_there_is_told_and_not_fetched(run, bucket):
    code, out, _ = run("check", f"s3://{bucket}/big.plan.yaml", "-f", "jsonl")
    (problem,) = json.loads(out)["plan"]["problems"]
    assert (code, problem["message"]["en"]) == (1, "larger than 8 MiB")
    assert run("check", f"s3://{bucket}/nowhere/") == (
        2,
        b"",
        f"s3://{bucket}/nowhere/: there is no plan at this address (plans are named *.plan.yaml)\n",
    )
    code, out, told = run("check", f"s3://{bucket}/region", AWS_ENDPOINT_URL="http://127.0.0.1:9")
    assert (code, out) == (2, b"")
    assert told.startswith(f"s3://{bucket}/region: cannot be read: ") and "Traceback" not in told


def test_a_run_that_was_ended_goes_on_from_its_parts(run, start, cluster, plans, tmp_path):
    """Which plans are judged is known by the warning about GBK: some in the first part are in it, and some after."""
    gbk = {*range(100, 200), *range(900, 1000)}
    # So many that, once the first part is there, more plans are left than can be under way: it is ended in the middle.
    for number in {*range(COUNT, 1800), *gbk}:
        text = numbered(number)
        (plans / f"{number:03}.plan.yaml").write_bytes(text.decode().encode("gb18030") if number in gbk else text)
    folder = tmp_path / "out"
    ended = start("check", plans, "-f", "jsonl", "--into", "out", "--scheduler", cluster.scheduler_address)
    while not list(folder.glob("part-*")):
        time.sleep(0.05)
    ended.send_signal(signal.SIGKILL)
    ended.communicate()
    whole = [part.read_bytes() for part in folder.glob("part-*")]
    assert all(held.count(b"\n") == 1000 for held in whole)
    known = {json.loads(line)["plan"]["path"] for held in whole for line in held.splitlines()}
    (plans / "400.plan.yaml").write_bytes(numbered(9))
    (plans / "000-new.plan.yaml").write_bytes(numbered(1800).decode().encode("gb18030"))
    code, out, told = run("check", plans, "-f", "jsonl", "--into", "out", "--scheduler", cluster.scheduler_address)
    assert (code, out) == (1, b"")
    *warned, last, ungated = told.splitlines()
    assert last == "1801 checked: 1800 scored, 0 failed, 1 unreadable"
    assert ungated.startswith("no gate was set")
    judged = {line.partition(": ")[0] for line in warned}
    assert len(judged) == len(warned)
    new = {f"{number:03}" for number in gbk} | {"000-new"}
    assert judged == {f"{plans}/{name}.plan.yaml" for name in new} - known
    _, alone, _ = run("check", plans, "-f", "jsonl", "-j", "2")
    parts = sorted(folder.iterdir())
    assert [part.name.partition(".")[0] for part in parts] == ["part-000000", "part-000001"]
    assert b"".join(part.read_bytes() for part in parts) == alone


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["/plans", "--scheduler", "tcp://127.0.0.1:9"], "tcp://127.0.0.1:9: the scheduler does not respond: "),
        (["/plans", "--scheduler", "what"], "what: this is not the address of a scheduler"),
        (
            ["plans", "--scheduler", "tcp://127.0.0.1:9"],
            "plans/000.plan.yaml: other machines work in another folder",
        ),
        (["-", "--scheduler", "tcp://127.0.0.1:9"], "--scheduler: other machines cannot read this standard input"),
    ],
)
def test_a_scheduler_that_is_not_there_is_one_line(run, plans, args, told):
    pytest.importorskip("distributed", reason="needs the extra `cluster`")
    args = [str(plans) if arg == "/plans" else arg for arg in args]
    code, out, said = run("check", *args, DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="1s")
    assert (code, out) == (2, b"")
    assert said.startswith(told) and said.count("\n") == 1
