"""What the tasks of plans say: the six questions over all plans, then plan by plan."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.pictures import Bar, Bars
from nqpf.report.blocks.words import words
from nqpf.report.portfolio.facts_view import QuestionFact
from nqpf.report.portfolio.notes import weakest
from nqpf.report.portfolio.view import KindView, PlanRow
from nqpf.report.words.questions import SHORT_TITLES


def asked(kind: KindView, most: int | None) -> Iterator[Block]:
    """How many tasks of all plans say it, the fewest first; then the share of each plan's tasks."""
    worst_first = sorted(kind.questions, key=lambda fact: fact.share)
    yield Bars(f"{kind.kind}-questions", _OVER_ALL, tuple(map(_bar, worst_first)), 1.0, "share")
    yield from _weakest(worst_first)
    shown = kind.plans[:most]
    if shown:
        columns = (
            b.Column(Text("Plan", "规划"), room=2),
            b.Column(Text("Tasks", "任务"), "count"),
            *(b.Column(title, "share", drawn="shade") for title in SHORT_TITLES),
            b.Column(Text("Weakest", "最弱"), room=1),
        )
        rows = tuple(_row(plan) for plan in shown)
        yield b.Table(f"{kind.kind}-answers", _BY_PLAN, columns, rows, filtered=True)


def _bar(fact: QuestionFact) -> Bar:
    counted = f"{fact.answered:g}"
    said = Text(f"{counted} of {fact.tasks} tasks", f"{fact.tasks} 项任务中 {counted} 项")
    return Bar(words(fact.title), fact.share, words(said))


def _weakest(facts: Sequence[QuestionFact]) -> Iterator[b.Paragraph]:
    """In how many plans each question is the weakest, the most first; nothing where every task says everything."""
    found = sorted((fact for fact in facts if fact.weakest_in), key=lambda fact: -fact.weakest_in)
    if found:
        plans = found[0].plans
        en = ", ".join(f"{fact.title.en} in {fact.weakest_in}" for fact in found)
        zh = "、".join(f"{fact.title.zh}（{fact.weakest_in} 份）" for fact in found)
        said = Text(f"Weakest question, of {plans} plans: {en}.", f"{plans} 份规划中最弱的一问：{zh}。")
        yield b.Paragraph(words(said))


def _row(plan: PlanRow) -> b.Row:
    shares: Sequence[float | None] = [min(count / plan.tasks, 1.0) if plan.tasks else None for count in plan.answers]
    return b.Row((b.text(plan.title), b.number(plan.tasks), *map(b.number, shares), b.text(weakest(plan))))


TITLE = Text("What the tasks say", "任务写明了什么")
_OVER_ALL = Text("Tasks of all plans that say it", "各规划全部任务中写明该问的")
_BY_PLAN = Text("Share of each plan's tasks that say it", "每份规划中写明该问的任务占比")
