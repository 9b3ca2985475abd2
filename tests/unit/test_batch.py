"""The same work on many things: order, bounds, and an end without anything left behind."""

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf import batch
from nqpf.batch import FEW, Carried, Crew, Here, crew, executor_of, stream


class Noting(Executor):
    """Notes how many jobs were in it at once; each is done when its result is asked for."""

    def __init__(self):
        self.inside = self.most = 0

    def submit(self, fn, /, *args, **kwargs):
        self.inside += 1
        self.most = max(self.most, self.inside)
        future = Future()
        future.set_result(fn(*args, **kwargs))
        taken = future.result

        def result(timeout=None):
            self.inside -= 1
            return taken(timeout)

        future.result = result
        return future


@given(st.integers(0, 60), st.integers(1, 4), st.integers(1, 9))
def test_results_come_in_the_order_of_the_things_and_few_chunks_wait(count, workers, size):
    noting, team = Noting(), Crew(workers, size)
    assert list(stream(lambda thing: thing * thing, range(count), noting, team)) == [n * n for n in range(count)]
    assert noting.most == min(-(-count // size), team.ahead)


def test_a_slow_thing_holds_back_those_behind_it():
    def work(pause):
        time.sleep(pause)
        return pause

    with ThreadPoolExecutor(3) as pool:
        assert list(stream(work, [0.05, 0.0, 0.01, 0.0], pool, Crew(3, 1))) == [0.05, 0.0, 0.01, 0.0]


def test_alone_each_result_is_there_as_soon_as_it_is_made():
    made = []
    results = stream(made.append, range(10), Here(), crew(10, 1))
    next(results)
    assert made == [0]


@pytest.mark.parametrize("executor", [Here(), ThreadPoolExecutor(1)])
def test_what_the_work_raises_comes_out_and_ends_it(executor):
    results = stream(lambda number: 1 // number, [1, 0, 1], executor, Crew(1, 1))
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)
    assert list(results) == []


def test_an_interrupt_is_no_result():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Here().submit(interrupted)


def test_what_nobody_waits_for_any_more_is_not_begun():
    begun, hold = [], threading.Event()

    def work(number):
        begun.append(number)
        if number:
            hold.wait(5)
        return number

    with ThreadPoolExecutor(1) as pool:
        results = stream(work, range(9), pool, Crew(2, 1))
        assert next(results) == 0
        results.close()
        hold.set()
    assert len(begun) <= 2


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
    monkeypatch.setattr(batch, "_cores", lambda: 4)
    monkeypatch.setattr(batch, "_start_method", lambda: method)
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
from nqpf.batch import Crew, executor_of, stream, _start_method
if __name__ == "__main__":
    done = threading.Event()
    if "threads" in sys.argv:
        threading.Thread(target=done.wait, daemon=True).start()
"""
POOL = """
    print(_start_method())
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
    monkeypatch.setattr(batch, "_THREADS", tmp_path / "absent")
    assert batch._start_method() == "spawn"


@pytest.fixture
def afresh(monkeypatch):
    """Workers start afresh, as they do in a process with threads, which that of the tests may be or not."""
    monkeypatch.setattr(batch, "_start_method", lambda: "spawn")


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
def test_an_interrupt_while_workers_start_is_heard_when_they_have():
    class Starting(Here):
        begun = 0

        def submit(self, fn, /, *args, **kwargs):
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)  # other threads, if any, are not asked
            self.begun += 1

    pool = Starting()
    with pytest.raises(KeyboardInterrupt):
        batch._start(pool, 3)
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


class Opening:
    """Counts how often it is opened in this process."""

    opened = 0

    def __init__(self, name):
        self.name = name

    def __setstate__(self, state):
        type(self).opened += 1
        self.__dict__.update(state)


def test_what_is_carried_along_is_opened_once_in_each_process():
    Opening.opened = 0
    sent = pickle.dumps(Carried(Opening("a")))
    first, again = pickle.loads(sent), pickle.loads(sent)
    assert first is again and first.thing.name == "a"
    assert Opening.opened == 1
    assert pickle.loads(pickle.dumps(Carried(Opening("b")))).thing.name == "b"
    assert Opening.opened == 2


def test_what_is_carried_nowhere_is_not_packed():
    carried = Carried(lambda: None)  # which could not be
    assert list(stream(partial(call, carried), [1, 2], Here(), Crew(1, 1))) == [None, None]


def call(carried, _):
    return carried.thing()


def test_what_was_opened_is_not_looked_through_for_garbage():
    before = gc.get_freeze_count()
    opened = pickle.loads(pickle.dumps(Carried([[number] for number in range(1000)])))
    assert opened.thing[999] == [999]
    assert gc.get_freeze_count() >= before + 1000
