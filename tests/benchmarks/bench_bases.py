"""What the quoted and the confirmed basis of a plan cost beside one score of it, and how that grows with the plan.

Run as `python tests/benchmarks/bench_bases.py`: 500 and 2 000 items with three claims each, all quoted and reviewed, in
process and in processor time. Finding the quotes in the document and judging the reviews are measured apart.
"""

import gc
import sys

from timing import seconds

from nqpf.documents.documents import text_document
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import decode
from nqpf.plan.items import PlanView
from nqpf.report.bases.build import figures_of
from nqpf.report.behind import Behind
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.review.confirmed import Reviewed, Standing

MOST = 10.0
"""Scores that the two narrower bases may cost together, whatever the size of the plan."""
CLAIMS = "[P2.6.pilot-line, D3.B3.platform, P2.2.platform]"


def a_plan(items: int) -> tuple[str, str]:
    """A plan of so many tasks, and the document that they quote."""
    said = [
        f"市科技局牵头，2027年底前建设第{n}个面向中小企业开放的中试平台，安排市财政资金{n}500万元。"
        for n in range(items)
    ]
    head = "nqpf: plan/2\nid: a\nkind: region\ntitle: 行动方案\nsubject: 某市\nhorizon: {start: 2025, end: 2030}\n"
    tasks = "".join(
        f"  - {{id: M{n}, title: 建设第 {n} 个中试平台, type: build, object: 中试平台, owner: 市科技局, due: 2027年底, "
        f"budget: {{amount: {n}500万元, source: 市财政}}, serves: {CLAIMS}, source: {{quote: {words}}}}}\n"
        for n, words in enumerate(said)
    )
    return f"{head}source: {{file: a.md}}\nmeasures:\n{tasks}", "\n".join(said)


def all_confirmed(view: PlanView) -> Reviewed:
    """Every claim and every answer confirmed."""
    points = [(item.body.id, of) for item in view.items for of in (*item.body.facets, "who", "when", "with_what")]
    return Reviewed({point: Standing(*point, False, "confirmed", ()) for point in points}, ())


def measured(items: int) -> tuple[float, float, float]:
    """Seconds of one score, of looking up what is quoted, and of both narrower bases once that is known."""
    loaded = load_bundled_rubric()
    text, document = a_plan(items)
    plan: LoadedPlan = load_plan(decode(text.encode(), "a"), loaded.rubric)
    standard = Standard(loaded, profile_for(None, loaded, plan))
    standard.prepared(plan)
    behind = Behind({"a.md": text_document(document)})
    made: list[ScoredPlan] = []

    def score() -> None:
        made.append(ScoredPlan(plan, standard, behind))
        assert made[-1].commitment

    one = min(seconds(score) for _ in range(3))
    scored = made[-1]
    looked_up = seconds(lambda: scored.quoted)
    scored.__dict__["reviewed"] = all_confirmed(scored.plan.view)
    return one, looked_up, seconds(lambda: figures_of(scored))


def main() -> None:
    """Print the times, as multiples of one score. Exits 1 where the bases cost more than a few scores of any plan."""
    worst = 0.0
    for items in (500, 1_000, 2_000):
        one, looked_up, bases = measured(items)
        worst = max(worst, bases / one)
        print(f"{items} items: a score {one * 1000:.0f} ms, bases {bases / one:.1f} scores, quotes {looked_up:.2f} s")
    if worst > MOST:
        sys.exit(f"the bases cost {worst:.1f} scores, more than {MOST:g}")


if __name__ == "__main__":
    gc.disable()
    main()
