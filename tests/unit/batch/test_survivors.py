"""Of many things one ends the process that works on it: that one is lost, and no other."""

import os
from concurrent.futures import Future
from contextlib import contextmanager
from multiprocessing import active_children

import pytest

from nqpf.base.errors import InputError
from nqpf.batch import cluster, processes
from nqpf.batch.batch import Crew, Here, Workforce
from nqpf.batch.processes import FEW_SLOW, crew_of_slow
from nqpf.batch.survivors import survived, survived_there

DEADLY = (2, 7)


def doubled(thing):
    if thing in DEADLY:
        os._exit(9)
    return 2 * thing


def lost(thing):
    return f"lost {thing}"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that starts afresh does not know this module")
@pytest.mark.parametrize("jobs", [2, 3])
def test_what_ends_its_process_is_lost_and_all_else_is_done_in_order(jobs, monkeypatch):
    monkeypatch.setattr(processes, "start_method", lambda: "fork")
    wanted = [lost(number) if number in DEADLY else 2 * number for number in range(11)]
    assert list(survived(doubled, range(11), lost, jobs)) == wanted
    assert active_children() == []


def test_one_process_works_where_one_is_asked_for():
    assert list(survived(lambda thing: (thing, os.getpid()), [1, 2], lost, 1)) == [(1, os.getpid()), (2, os.getpid())]
    assert list(survived(doubled, [], lost, None)) == []


def test_slow_things_are_shared_from_a_few_on_and_sent_one_by_one(monkeypatch):
    monkeypatch.setattr(processes, "_cores", lambda: 4)
    assert crew_of_slow(FEW_SLOW - 1) == Crew(1, 1)
    assert crew_of_slow(FEW_SLOW) == crew_of_slow(1000) == Crew(4, 1)
    assert crew_of_slow(3, 2) == Crew(2, 1)
    assert crew_of_slow(1, 8) == Crew(1, 1)


class KilledWorker(Exception):
    pass


class Cluster(Here):
    """Work that ends a worker is tried on another; the cluster gives up after some."""

    def submit(self, fn, /, work, chunk):
        if set(DEADLY) & set(chunk):
            future = Future()
            future.set_exception(KilledWorker())
            return future
        return super().submit(fn, work, chunk)


def test_a_cluster_goes_on_after_work_that_has_ended_its_workers(monkeypatch):
    @contextmanager
    def cluster_at(address):
        yield Workforce(Cluster(), Crew(2, 64))

    monkeypatch.setattr(cluster, "cluster_at", cluster_at)
    names = [f"/{number}" for number in range(11)]
    made = list(survived_there(doubled, range(11), lost, "tcp://a:1", names))
    assert made == [lost(number) if number in DEADLY else 2 * number for number in range(11)]
    with pytest.raises(ZeroDivisionError):
        list(survived_there(lambda thing: 1 // thing, [1, 0], lost, "tcp://a:1", ["/1", "/0"]))
    with pytest.raises(InputError, match="another folder"):
        list(survived_there(doubled, [1], lost, "tcp://a:1", ["1"]))
