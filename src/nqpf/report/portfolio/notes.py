"""What is said of a ranking in words: the places that a plan may have, its weakest question, what figures mean."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.portfolio.facts_view import ComparedView
from nqpf.report.portfolio.view import KindView, PlanRow
from nqpf.report.words.questions import SHORT_TITLES
from nqpf.scoring.commitment import QUESTIONS

CLOSENESS = Text(
    "Closeness (TOPSIS) answers another question: how near is each plan to the best that any of these plans reaches in "
    "each dimension? It does not say whether that is good, and changes with the set of plans.",
    "贴近度（TOPSIS）回答的是另一个问题：各规划在每个维度上离这组规划中的最好水平有多近。它不说明水平高低，"
    "参评规划不同，结果也不同。",
)
NO_CLOSENESS = Text(
    "No closeness (TOPSIS): it needs plans that differ, and dimensions that apply to all of them.",
    "未计算贴近度（TOPSIS）：须有得分不同的规划，且各维度对全部规划都适用。",
)


def place_of(plan: PlanRow) -> str:
    """The place that a plan has, or the places that it may have; a dash where it is not ranked."""
    if plan.rank is None:
        return "–"
    if plan.places is None or plan.places.best == plan.places.worst:
        return str(plan.rank)
    return f"{plan.places.best}–{plan.places.worst}"


def weakest(plan: PlanRow) -> Text:
    """The questions that the fewest of a plan's tasks answer, in short; empty where there are none."""
    titles = [SHORT_TITLES[QUESTIONS.index(name)] for name in plan.weakest]
    return Text(", ".join(title.en for title in titles), "、".join(title.zh for title in titles))


def notes(kind: KindView, not_compared: Text) -> Iterator[Text]:
    """What figures of a ranking mean that are not the plans' own; where plans were not compared, why."""
    if kind.compared:
        yield _places(kind, kind.compared)
    elif not_compared:
        yield not_compared
    if kind.topsis:
        yield NO_CLOSENESS if all(plan.closeness is None for plan in kind.plans) else CLOSENESS


def _places(kind: KindView, by: ComparedView) -> Text:
    """What a range of places means, by the first one that there is; else that the order holds."""
    how = Text(
        f"in at least {by.clear:.0%} of {by.draws} draws of other weights and rules (nqpf robustness); how the plans "
        "were read is not varied",
        f"换用其他权重和规则抽样 {by.draws} 次，至少 {by.clear:.0%} 的抽样中领先才算领先（见 nqpf robustness）；"
        "检验不涉及规划如何编码",
    )
    shared = next((plan for plan in kind.plans if plan.places and plan.places.best < plan.places.worst), None)
    if shared is None:
        return Text(f"Each plan is ahead of all below it {how.en}.", f"各规划均明显领先于其后的规划：{how.zh}。")
    place = place_of(shared)
    return Text(
        f"Place {place}: too close to say which of these places it is. One plan counts as ahead of another where it is "
        f"so {how.en}.",
        f"名次“{place}”：总分过于接近，分不出是其中第几名。{how.zh}。",
    )
