"""Processes that share the work: how many, how they start, and that none is left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.batch import processes
from nqpf.batch.batch import Crew, Here, stream
from nqpf.batch.processes import FEW, crew, executor_of, start_method


@given(st.integers(1, 200_000), st.none() | st.integers(1, 500))
def test_a_crew_is_never_larger_than_asked_and_its_chunks_are_neither_tiny_nor_huge(count, asked):
    workers, size = crew(count, asked)
    assert 1 <= workers <= min(count, asked or count, 61)
    assert 1 <= size <= 128
    if workers > 1 and count >= 32 * workers:
        assert size >= 32
    if workers == 1:
        assert size == 1


@pytest.mark.parametrize(("method", "chunk"), [("fork", 8), ("spawn", 32)])
def test_few_things_need_no_other_process_unless_one_asks(method, chunk, monkeypatch):
    monkeypatch.setattr(processes, "_cores", lambda: 4)
    monkeypatch.setattr(processes, "start_method", lambda: method)
    assert crew(FEW[method] - 1) == Crew(1, 1)
    assert crew(FEW[method]) == Crew(4, chunk)
    assert crew(4, 2) == Crew(2, 2)
    assert crew(100_000) == Crew(4, 128)


def script(folder, text):
    """A script that does what `text` says; told "threads", it has one thread more than its own."""
    path = folder / "script.py"
    path.write_text(PREAMBLE + text, "utf-8")
    return path


PREAMBLE = """
import os, sys, threading, time
from nqpf.batch.batch import Crew, stream
from nqpf.batch.processes import executor_of, start_method
if __name__ == "__main__":
    done = threading.Event()
    if "threads" in sys.argv:
        threading.Thread(target=done.wait, daemon=True).start()
"""
POOL = """
    print(start_method())
    with executor_of(2) as pool:
        print(*stream(abs, range(-8, 0), pool, Crew(2, 1)))
        print(pool.submit(os.getpid).result() != os.getpid())
    done.set()
"""
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not tell of threads")


@LINUX
@pytest.mark.parametrize(("threads", "method"), [((), "fork"), (("threads",), "spawn")])
def test_a_process_is_copied_where_it_has_one_thread_and_says_nothing_twice(threads, method, tmp_path):
    command = [sys.executable, "-W", "error", script(tmp_path, POOL), *threads]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.splitlines(), done.stderr) == ([method, "8 7 6 5 4 3 2 1", "True"], "")


def test_where_nobody_tells_of_threads_no_process_is_copied(tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "_THREADS", tmp_path / "absent")
    assert start_method() == "spawn"


@pytest.fixture
def afresh(monkeypatch):
    """Workers start afresh, as they do in a process with threads, which that of the tests may be or not."""
    monkeypatch.setattr(processes, "start_method", lambda: "spawn")


@pytest.mark.usefixtures("afresh")
def test_a_pool_works_in_other_processes_and_leaves_none():
    with executor_of(2) as pool:
        assert list(stream(abs, range(-8, 0), pool, Crew(2, 1))) == [8, 7, 6, 5, 4, 3, 2, 1]
        assert pool.submit(os.getpid).result() != os.getpid()
    assert active_children() == []


@pytest.mark.usefixtures("afresh")
def test_a_pool_whose_user_fails_does_what_is_begun_and_no_more():
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt), executor_of(2) as pool:
        results = stream(time.sleep, [0.0] * 10 + [0.5] * 200, pool, Crew(2, 10))
        next(results)
        raise KeyboardInterrupt
    assert time.monotonic() - begin < 20  # all of it would take fifty seconds
    assert active_children() == []


def test_a_pool_starts_outside_the_main_thread_too():
    found = []

    def use():
        with executor_of(2) as pool:
            found.extend(stream(abs, [-1, -2], pool, Crew(2, 1)))

    thread = threading.Thread(target=use)
    thread.start()
    thread.join(60)
    assert found == [1, 2]


def test_the_parents_way_with_an_interrupt_is_as_before():
    before = signal.getsignal(signal.SIGINT)
    with executor_of(2):
        assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise on Windows")
@pytest.mark.usefixtures("heard")
def test_an_interrupt_while_workers_start_is_heard_when_they_have():
    class Starting(Here):
        begun = 0

        def submit(self, fn, /, *args, **kwargs):
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)  # other threads, if any, are not asked
            self.begun += 1

    pool = Starting()
    with pytest.raises(KeyboardInterrupt):
        processes._start(pool, 3)
    assert pool.begun == 3


ORPHANS = """
    with executor_of(2) as pool:
        pids = {pool.submit(os.getpid).result() for _ in range(20)}
        print(*pids, flush=True)
        pool.submit(time.sleep, 60)
        time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals and process ids are otherwise on Windows")
@pytest.mark.parametrize("threads", [(), ("threads",)])
def test_workers_end_with_a_parent_that_is_killed(threads, tmp_path):
    command = [sys.executable, script(tmp_path, ORPHANS), *threads]
    # What tracks the pool's locks has something to say of a parent that was killed.
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert pids
    until = time.monotonic() + 20
    while any(alive(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [pid for pid in pids if alive(pid)]


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    # Z: ended, and nobody has asked how.
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
