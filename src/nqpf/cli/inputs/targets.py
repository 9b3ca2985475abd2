"""What `--target` asks: `60` of the total, `D2=50` of a node."""

from collections.abc import Iterable

from nqpf.analysis.worklist import Goal
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.inputs.points import score_in
from nqpf.loading.messages.suggestions import nearest
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.tree import Branch

_OPTION = Span("--target")


def goals_of(targets: Iterable[str], scored: ScoredPlan) -> list[Goal]:
    """The goals that were named. Raises :class:`InputError` for a node that does not apply and for no score."""
    tree = scored.card.root.branch
    known = [branch.id for branch in tree.walk()]
    goals: dict[str, Goal] = {}
    problems: list[Problem] = []
    for text in targets:
        name, _, number = text.rpartition("=") if "=" in text else ("total", "", text)
        score = score_in(number)
        if score is None:
            message = Text(f"`{text}` has no score from 0 to 100", f"`{text}` 中没有 0 到 100 的分值")
            problems.append(Problem(_OPTION, message, Text("write it as 60 or D2=50", "请写作 60 或 D2=50")))
        elif name not in known:
            message = Text(
                f"`{name}` does not apply to this plan or does not exist", f"`{name}` 不适用于本规划或不存在"
            )
            problems.append(Problem(_OPTION, message, nearest(name, known) or nearest(None, _first(tree))))
        elif name in goals:
            problems.append(Problem(_OPTION, Text(f"`{name}` is named twice", f"`{name}` 重复指定")))
        else:
            goals[name] = Goal(name, score)
    if problems:
        raise InputError(problems)
    return list(goals.values())


def _first(tree: Branch) -> list[str]:
    """What is most often asked for: the total and the dimensions."""
    return [tree.id, *(child.id for child in tree.children)]
