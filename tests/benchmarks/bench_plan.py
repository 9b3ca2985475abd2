"""What one plan takes in process, once the rubric is loaded, as a share of what CSafeLoader takes for its bytes.

Run as `python tests/benchmarks/bench_plan.py`. A plan of 16 kB is read, loaded, checked against itself, scored and
judged, and written as a line of JSON, as `nqpf check --format jsonl` does; once under a gate that it passes, once under
one that it fails, which asks for its gaps. Processor time; the two sides alternate.
"""

import gc
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import yaml
from plans import plan
from timing import alternate, ratio, seconds

from nqpf.batch.batch import Carried
from nqpf.gate import Policy
from nqpf.render.check.jsonl import render_line
from nqpf.report.check.checker import Checker
from nqpf.report.check.many import Task, check_plan

ITEMS = 20


def checking(path: str, least: float) -> Callable[[], str]:
    """Everything that a check does with one plan, under a gate that asks for so many points."""
    checker = Carried(Checker(Policy.of_points(total=least), today=date(2026, 1, 1)))
    task = Task(path)
    return lambda: render_line(check_plan(checker, task).plan)


def compare(ours: Callable[[], object], data: bytes, repeats: int) -> tuple[float, float, float]:
    """The median ratio, and the milliseconds of both sides."""
    pairs = alternate(lambda: seconds(ours), lambda: seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader)), repeats)
    own, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
    return ratio(pairs), own, theirs


def main(repeats: int = 60) -> None:
    """Print the median ratios."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.plan.yaml")
        path.write_text(plan(ITEMS), "utf-8")
        for named, least in (("passes", 0.0), ("fails, with gaps", 100.0)):
            share, own, theirs = compare(checking(str(path), least), path.read_bytes(), repeats)
            size = path.stat().st_size / 1000
            print(
                f"{size:.1f} kB, {named}: {share:.2f} of CSafeLoader ({own:.2f} ms, {theirs:.2f} ms; {repeats} pairs)"
            )


if __name__ == "__main__":
    main()
