"""Which of the six questions of commitment each task of a plan answers, one task at a time."""

from collections.abc import Mapping

from nqpf.plan.items import PlanView
from nqpf.scoring.commitment import commitment_of, dated_indicators, parts_of


def answers_of(view: PlanView) -> Mapping[str, frozenset[str]]:
    """By id of a task, the questions that it answers, by the tests of commitment.

    An indicator answers for every task that is linked to it; commitment shares one out among several.
    """
    silent = {question: frozenset(tasks) for question, tasks in commitment_of(view).silent.items()}
    dated, anchored = dated_indicators(view)
    found: dict[str, frozenset[str]] = {}
    for task in view.plan.measures:
        said = {question for question, tasks in silent.items() if task.id not in tasks}
        if "what" in said:
            linked = {dated[name] for part in parts_of(task) for name in part.indicators if name in dated}
            said |= {"measured"} if linked else set()
            said |= {"from_where"} if linked & anchored else set()
        found[task.id] = frozenset(said)
    return found
