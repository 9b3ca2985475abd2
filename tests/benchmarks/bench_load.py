"""How long parse_document takes, as a share of what PyYAML's CSafeLoader takes for the same text.

Run as `python tests/benchmarks/bench_load.py`. The two alternate within one process and the median is over
the ratios of neighbours, so that a busy machine slows both sides of each ratio alike.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

import yaml
from plans import plan

from nqpf.loading.syntax.document import parse_document


def seconds(task: Callable[[], object]) -> float:
    """One run's wall time."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def compare(items: int, repeats: int) -> None:
    """Print the median ratio for a plan of so many items."""
    text = plan(items)
    pairs = [
        (
            seconds(lambda: parse_document(text, "plan.yaml")),
            seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader)),
        )
        for _ in range(repeats)
    ]
    ratio = median(ours / theirs for ours, theirs in pairs)
    ours, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
    size = len(text.encode()) / 1000
    print(f"{size:6.1f} kB: {ratio:.3f} of CSafeLoader ({ours:.2f} ms, {theirs:.2f} ms; {repeats} pairs)")


if __name__ == "__main__":
    if not yaml.__with_libyaml__:
        sys.exit("PyYAML was built without libyaml: there is nothing to compare with")
    compare(items=12, repeats=400)
    compare(items=240, repeats=40)
