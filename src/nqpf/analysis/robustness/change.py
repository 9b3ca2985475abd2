"""Single changes of a rubric: a dimension without weight, another rule, an end of a range, a criterion left out."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.analysis.robustness.assumption import GAMMAS, MEAN_RULES, PARTS, Assumption, Input, MeanRule
from nqpf.analysis.robustness.subject import Subject, by_rule, score_under
from nqpf.scoring.evaluation import Scored, aggregate, evaluate


class SingleChange(NamedTuple):
    """One thing changed and all else as it is: the score in [0, 1] that the plan would have.

    `node` is the dimension or criterion concerned, if one is; `setting` is what the input is changed to.
    """

    input: Input
    node: str | None
    setting: float | MeanRule | None
    score: float


def single_changes(of: Subject) -> tuple[SingleChange, ...]:
    """Every single change that can be made to the rubric as it applies to the plan.

    Only what a change reaches is aggregated anew; :func:`score_under` finds the same, at the cost of the whole tree.
    """
    root = evaluate(of.tree, {facet: credit.under(of.part) for facet, credit in of.credits.items()})
    return (*_of_the_total(root), *_of_ranges(of), *_left_out(root))


def _of_the_total(root: Scored) -> Iterator[SingleChange]:
    tree, scores = root.branch, [child.score for child in root.children]
    for number, child in enumerate(root.children if len(root.children) > 1 else ()):
        others = tree._replace(children=tree.children[:number] + tree.children[number + 1 :])
        yield SingleChange("weights", child.id, 0.0, aggregate(others, scores[:number] + scores[number + 1 :]))
    for rule in MEAN_RULES:
        if rule != tree.aggregate:
            yield SingleChange("aggregate", None, rule, by_rule(tree, scores, rule))


def _of_ranges(of: Subject) -> Iterator[SingleChange]:
    if any(child.side == "L" for dimension in of.tree.children for child in dimension.children):
        for gamma in GAMMAS:
            yield SingleChange("gamma", None, gamma, score_under(of, Assumption(gamma=gamma)))
    for part in (PARTS[0], PARTS[-1]):
        yield SingleChange("secondary", None, part, score_under(of, Assumption(part=part)))


def _left_out(node: Scored) -> Iterator[SingleChange]:
    """The score of a node without each criterion below it that is not the only one of its pole or principle."""
    children, scores = node.branch.children, [child.score for child in node.children]
    for number, child in enumerate(node.children):
        before, after = scores[:number], scores[number + 1 :]
        if child.branch.level != "criterion":
            for change in _left_out(child):
                yield change._replace(score=aggregate(node.branch, [*before, change.score, *after]))
        elif len(children) > 1:
            others = node.branch._replace(children=children[:number] + children[number + 1 :])
            yield SingleChange("left-out", child.id, None, aggregate(others, before + after))
