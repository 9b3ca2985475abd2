"""What a task takes, measured so that a busy machine does not tell: processor time, and pairs in one run."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """Of a process with all that it started and waited for: seconds of processor and of wall, peak memory in MiB.

    The peak is of the largest process, not of their sum.
    """

    cpu: float
    wall: float
    peak: float


def run(*command: str, codes: Sequence[int] = (0,)) -> Cost:
    """Run a command; another exit code than these stops the benchmark."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in codes:
        sys.exit(f"{' '.join(command)[:200]}: exit code {child.returncode}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


def seconds(task: Callable[[], object]) -> float:
    """Processor time that a task takes in this process."""
    start = time.process_time()
    task()
    return time.process_time() - start


def ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """The median ratio of measurements that were taken in turn."""
    return median(ours / theirs for ours, theirs in pairs)


def alternate(ours: Callable[[], float], theirs: Callable[[], float], repeats: int) -> list[tuple[float, float]]:
    """So many pairs, after a first one that only warms up."""
    ours(), theirs()
    return [(ours(), theirs()) for _ in range(repeats)]
