"""How long scoring 1 000 plans under 10 000 draws takes, as a share of a bare numpy product of that size.

Run as `python tests/benchmarks/bench_robustness.py`. The product is of dimension scores that nothing varies and of
drawn weights, (1 000 x 9) by (9 x 10 000), with the same quantiles taken of it: what one would write who varied the
weights alone. The two alternate within one process and the median is over the ratios of neighbours, in processor
time. Drawing the sample and compiling the plans are timed apart: each is done once, whatever is asked of them.
"""

import time
from pathlib import Path
from statistics import median

import numpy as np
from timing import alternate, ratio, seconds

from nqpf.analysis.robustness.compiled import CompiledPlan, compile_subject
from nqpf.analysis.robustness.sample import Sample, Space, draw
from nqpf.analysis.robustness.spread import spread, steadied
from nqpf.analysis.robustness.subject import Subject, subject
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import decode
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

PLANS, DRAWS, REPEATS = 1000, 10_000, 9
ROOT = Path(__file__).parent.parent.parent


def subjects() -> tuple[Space, list[Subject]]:
    """The example plans, each as often as it takes."""
    rubric = load_bundled_rubric().rubric
    made = []
    for path in sorted((ROOT / "examples").glob("*.plan.yaml")):
        plan = load_plan(decode(path.read_bytes(), path.name), rubric)
        results = check_claims(rubric, plan.view)
        card = scorecard(rubric, results, Pruning(plan.plan.kind, plan.not_applicable))
        made.append(subject(card, results, rubric.secondary_part))
    return Space.of(rubric), [made[number % len(made)] for number in range(PLANS)]


def ours(compiled: list[CompiledPlan], sample: Sample) -> None:
    """Every plan's score in every draw, and its quantiles."""
    for each in compiled:
        spread(steadied(each.scores(sample)))


def theirs(scores: np.ndarray, weights: np.ndarray) -> None:
    """The product, and its quantiles."""
    np.quantile(scores @ weights, [0, 0.05, 0.5, 0.95, 1], axis=1)


def main() -> None:
    """Print the median ratio, and what drawing and compiling take."""
    space, plans = subjects()
    start = time.perf_counter()
    sample = draw(space, 0, DRAWS)
    weights = sample.weights.of(dict.fromkeys(range(9), 1.0))
    drawing = time.perf_counter() - start
    start = time.perf_counter()
    compiled = [compile_subject(of, space) for of in plans]
    compiling = time.perf_counter() - start
    scores = np.random.default_rng(0).random((PLANS, 9))
    pairs = alternate(
        lambda: seconds(lambda: ours(compiled, sample)), lambda: seconds(lambda: theirs(scores, weights)), REPEATS
    )
    own, product = (median(side) for side in zip(*pairs, strict=True))
    print(
        f"{PLANS} plans x {DRAWS} draws: {ratio(pairs):.2f} of a numpy product with quantiles"
        f" ({own:.2f} s, {product:.2f} s of processor time)"
    )
    print(f"drawing {drawing * 1000:.0f} ms, compiling {compiling * 1000 / PLANS:.2f} ms a plan")


if __name__ == "__main__":
    main()
