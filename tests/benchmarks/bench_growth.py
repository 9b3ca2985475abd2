"""How the time for one plan grows with its measures, and with the criteria of the rubric.

Run as `python tests/benchmarks/bench_growth.py`. In process and in processor time, as `bench_plan.py` measures it. The
larger rubric is the bundled one with every criterion ten times over.
"""

import gc
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from bench_plan import checking, compare
from plans import plan
from timing import seconds

from nqpf.base.source import Span
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.figures import with_figures
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import decode
from nqpf.plan.items import PlanView
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.gaps import find_gaps
from nqpf.scoring.scorecard import Prepared, prepare


def measures() -> None:
    """Print the time for 10, 100 and 1 000 measures, each with an action and an indicator."""
    with tempfile.TemporaryDirectory() as folder:
        path, before = Path(folder, "a.plan.yaml"), 0.0
        for count, repeats in ((10, 30), (100, 10), (1000, 3)):
            path.write_text(plan(count), "utf-8")
            share, own, _ = compare(checking(str(path), 100.0), path.read_bytes(), repeats)
            grown = f", {own / before:.1f} times the last" if before else ""
            print(f"{count} measures: {own:.1f} ms{grown}; {share:.2f} of CSafeLoader")
            before = own


def widened(times: int) -> Rubric:
    """The bundled rubric with every criterion so many times, each under an id of its own."""
    value: dict[str, Any] = with_figures(load_bundled_rubric().value, lambda *_: Span(""))
    for dimension in value["dimensions"]:
        for node in (dimension, *dimension.get("poles", ())):
            node["criteria"] = [_copy(each, n) for each in node.get("criteria", ()) for n in range(times)]
    return Rubric.model_validate({**value, "lenses": ()})


def _copy(criterion: dict[str, Any], number: int) -> dict[str, Any]:
    if not number:
        return criterion
    facets = [{**facet, "id": f"{facet['id']}-{number}"} for facet in criterion["facets"]]
    return {**criterion, "id": f"{criterion['id']}-{number}", "facets": facets}


def criteria() -> None:
    """Print the time to score and to find gaps under rubrics of some 60 and 600 criteria."""
    text, before = plan(20).encode(), 0.0
    for times, repeats in ((1, 20), (10, 5)):
        rubric = widened(times)
        count = sum(len(dimension.all_criteria) for dimension in rubric.dimensions)
        loaded = load_plan(decode(text, "a"), rubric)
        ready = prepare(rubric, Pruning(loaded.plan.kind))

        def judge(rubric: Rubric = rubric, ready: Prepared = ready, view: PlanView = loaded.view) -> None:
            find_gaps(ready.scorecard(check_claims(rubric, view)), "facet")

        own = median(seconds(judge) for _ in range(repeats)) * 1000
        grown = f", {own / before:.1f} times the last" if before else ""
        print(f"{count} criteria: {own:.1f} ms to score and find gaps{grown}")
        before = own


if __name__ == "__main__":
    gc.disable()
    measures()
    criteria()
