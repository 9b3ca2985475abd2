"""What to do first about a plan's own tasks: by question, where it is open and what answering it adds to commitment."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.report.figures import Points
from nqpf.report.places import PlaceView
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.unanswered import Unanswered, answering, unanswered

TO_DO: dict[str, Text] = {
    "what": Text("Say what is done, and to what, in {tasks}", "为 {count} 项任务写明具体行动"),
    "who": Text("Name the body that leads or is responsible for {tasks}", "为 {count} 项任务明确牵头或责任单位"),
    "when": Text("State a completion date for {tasks}", "为 {count} 项任务写明完成时限"),
    "with_what": Text("State the money, and who provides it, for {tasks}", "为 {count} 项任务写明资金数额和来源"),
    "measured": Text(
        "Give {tasks} an indicator with its target year and baseline", "为 {count} 项任务配上有目标年份和基期值的指标"
    ),
    "from_where": Text("State the baseline of the indicators of {tasks}", "为 {count} 项任务的指标补写基期值"),
}
"""By question, what to do in so many tasks."""


class OpenTask(NamedTuple):
    """A task that leaves a question open, and where it stands in the document."""

    id: str
    title: Text
    place: PlaceView | None


class Step(NamedTuple):
    """Answering one question in every task that leaves it open.

    `gain` is the rise of commitment, in points, once the steps before it are done.
    """

    question: str
    tasks: tuple[OpenTask, ...]
    gain: Points

    @property
    def says(self) -> Text:
        """What to do, and in how many tasks."""
        count, text = len(self.tasks), TO_DO[self.question]
        return Text(text.en.format(tasks=f"{count} task{'' if count == 1 else 's'}"), text.zh.format(count=count))


def steps_of(scored: ScoredPlan) -> Iterator[Step]:
    """The steps, the largest rise of commitment first; of equal ones, in the order of the questions."""
    found = tuple(unanswered(scored.plan.view))
    left = {question: asked for question in TO_DO if (asked := _asking(question, found))}
    counts = scored.commitment.counts
    while left:
        after = {name: answering(counts, _counted(name), len(asked)) for name, asked in left.items()}
        best = max(left, key=lambda name: round(after[name].value, 11))
        yield Step(best, _tasks(scored, left.pop(best)), points(after[best].value - counts.value))
        counts = after[best]


def _asking(question: str, found: Sequence[Unanswered]) -> tuple[Unanswered, ...]:
    """The tasks in which a question is to be answered.

    What a task names counts only where it is an action. A new indicator has its baseline from the start, so that
    baselines are asked of those alone that are there.
    """
    if question == "from_where":
        return tuple(one for one in found if one.without_baseline)
    acting = [one for one in found if question in ("what", "measured") or "what" not in one.questions]
    return tuple(one for one in acting if question in one.questions)


def _counted(question: str) -> Collection[str]:
    return ("measured", "from_where") if question == "measured" else (question,)


def _tasks(scored: ScoredPlan, found: Sequence[Unanswered]) -> tuple[OpenTask, ...]:
    routes = {item.body.id: item.pointer for item in scored.plan.view.items}
    return tuple(OpenTask(one.task.id, one.task.title, scored.places.at(routes[one.task.id])) for one in found)
