"""The same work on many things: order, bounds, and an end."""

import gc
import pickle
import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.batch.batch import Carried, Crew, Here, stream


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
    results = stream(made.append, range(10), Here(), Crew(1, 1))
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
