"""How long parse_document takes, as a share of what PyYAML's CSafeLoader takes for the same text.

Run as `python tests/benchmarks/bench_load.py`. The two alternate within one process and the median is over
the ratios of neighbours, so that a busy machine slows both sides of each ratio alike.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

import yaml

from nqpf.loading.document import parse_document

MEASURE = """\
  - id: M{n}
    type: platform
    title: 建设第 {n} 个概念验证与中试平台
    description: Build pilot platform {n} together with the university, open to small firms
    serves: [P1.1.a, D2.A.{n}, "D4.L.1"]
    owner: 市科技局
    due: 2027年底
    budget: {{amount: {n}.5亿元, source: 市财政}}
    indicators: [I{n}]
    weight: 0.{n}
    actions:
      - do: 出台专项政策
        firms: {n}
        public: true
      - do: "Publish the list: once a quarter"
        firms: null
"""


def plan(measures: int) -> str:
    """A plan of so many measures."""
    head = "nqpf: 1\ntitle: 某市加快发展新质生产力行动方案\nhorizon: {start: 2025, end: 2030}\nmeasures:\n"
    return head + "".join(MEASURE.format(n=number) for number in range(1, measures + 1))


def seconds(task: Callable[[], object]) -> float:
    """One run's wall time."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def compare(measures: int, repeats: int) -> None:
    """Print the median ratio for a plan of so many measures."""
    text = plan(measures)
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
    compare(measures=18, repeats=400)
    compare(measures=350, repeats=40)
